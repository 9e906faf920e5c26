import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The files of Swagger UI that the page loads: all from this server, so that it works without the Internet. */
const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves a page at `path` that shows the document at `documentUrl`. */
export function serveDocsPage(
  fastify: FastifyInstance,
  path: string,
  documentUrl: string,
  title: string,
): void {
  fastify.get(path, (_request, reply) =>
    reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(page(path, title)),
  );
  fastify.get(`${path}/start.js`, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(startScript(documentUrl)),
  );
  for (const [name, type] of Object.entries(assets)) {
    let content: Promise<Buffer> | undefined;
    fastify.get(`${path}/${name}`, async (_request, reply) => {
      content ??= readFile(join(swaggerUiDirectory(), name));
      return reply
        .type(type)
        .header('cache-control', 'public, max-age=3600')
        .send(await content);
    });
  }
}

/** Swagger UI is a dependency of `@nestjs/swagger`, and looked for from there. */
function swaggerUiDirectory(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
  return dirname(require.resolve('swagger-ui-dist/package.json'));
}

function page(path: string, title: string): string {
  const text = title.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${path}/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="${path}/swagger-ui-bundle.js"></script>
<script src="${path}/start.js"></script>
</body>
</html>
`;
}

function startScript(documentUrl: string): string {
  const options = {
    url: documentUrl,
    dom_id: '#docs',
    deepLinking: true,
    tryItOutEnabled: true,
    validatorUrl: null,
  };
  return `SwaggerUIBundle(${JSON.stringify(options)});\n`;
}
