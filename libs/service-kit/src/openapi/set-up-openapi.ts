import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { serveDocsPage } from './docs-page.ts';
import { openApiDocument, type OpenApiInfo } from './document.ts';

/** Where the document and its page are. */
const documentUrl = '/api/openapi.json';
const pagePath = '/api/docs';

/**
 * Serves the application's OpenAPI document at `/api/openapi.json` and a page that shows it at `/api/docs`, both open
 * to anyone. Called before the application listens.
 *
 * @returns the document
 */
export function setUpOpenApi(app: NestFastifyApplication, info: OpenApiInfo): OpenAPIObject {
  const document = openApiDocument(app, info);
  const text = JSON.stringify(document);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(documentUrl, (_request, reply) => reply.type('application/json').send(text));
  serveDocsPage(fastify, pagePath, documentUrl, info.title);
  return document;
}
