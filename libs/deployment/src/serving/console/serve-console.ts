import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { asksForPage } from './asks-for-page.ts';
import { PAGE_HEADERS } from './page-headers.ts';
import { UNBUILT_PAGE } from './unbuilt-page.ts';

/**
 * Serves the web console from a directory, open to anyone: it holds nothing but what everybody may download, and asks the API
 * with the token of who uses it. Called before the application listens.
 */
export async function serveConsole(app: NestFastifyApplication, directory: string): Promise<void> {
  const built = existsSync(join(directory, 'index.html'));
  if (built) await serveFiles(app, directory);
  const page = (reply: FastifyReply) =>
    built
      ? reply.headers(PAGE_HEADERS).sendFile('index.html', directory, { cacheControl: false })
      : reply.code(503).headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(UNBUILT_PAGE);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (asksForPage(request)) page(reply);
      else done();
    });
}

async function serveFiles(app: NestFastifyApplication, directory: string): Promise<void> {
  const common = {
    index: false as const,
    preCompressed: true,
    setHeaders: (reply: FastifyReply) => void reply.header('x-content-type-options', 'nosniff'),
  };
  // Their names change with their content.
  await app.register(fastifyStatic, {
    ...common,
    root: join(directory, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  // The icon and its like, each under its own address.
  await app.register(fastifyStatic, {
    ...common,
    root: directory,
    prefix: '/',
    wildcard: false,
    globIgnore: ['assets/**', 'index.html', '**/*.br', '**/*.gz'],
    decorateReply: false,
    maxAge: '1h',
  });
}
