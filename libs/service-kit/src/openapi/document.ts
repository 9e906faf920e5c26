import type { INestApplication } from '@nestjs/common';
import { DECORATORS, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Route, routesOf } from '../routes/routes.ts';
import { DtoSchemas } from './dto-schemas.ts';
import { completeOperation, type Operation, tokenScheme } from './operation.ts';
import { problemResponses, problemSchema, problemSchemaName } from './problem-responses.ts';
import { type Schema, schemaPrefix } from './schema.ts';

/** What a document says of the API as a whole. */
export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Schemas that handlers refer to by `#/components/schemas/<name>`, such as those of their answers. */
  readonly schemas?: Readonly<Record<string, Schema>>;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/**
 * The OpenAPI 3.1 document of an application. What its routes take, whom they admit and how they refuse follows from
 * the same decorators that do it: `@nestjs/swagger`'s are needed for summaries and answers only.
 *
 * @throws Error when two handlers would have the same operation id, which is made of the controller's name and the
 *   handler's unless `@ApiOperation` gives one
 */
export function openApiDocument(app: INestApplication, info: OpenApiInfo): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(info.title)
    .setVersion(info.version)
    .setDescription(info.description)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, tokenScheme)
    .build();
  const explored = SwaggerModule.createDocument(app, base, { operationIdFactory: operationId });
  const routes = routesByOperationId(app);
  const schemas = new DtoSchemas();
  const paths: OpenAPIObject['paths'] = {};
  for (const [path, item] of Object.entries(explored.paths)) {
    const completed: Partial<Record<(typeof methods)[number], Operation>> = {};
    for (const method of methods) {
      const operation = item[method];
      const route = routes.get(operation?.operationId?.replace(/\[\d+\]$/, '') ?? '');
      if (operation && route) completed[method] = completeOperation(operation, path, route, schemas);
    }
    paths[path] = { ...item, ...completed };
  }
  const own = { ...schemas.all(), ...info.schemas, [problemSchemaName]: problemSchema };
  const responses = { ...explored.components?.responses, ...problemResponses(paths) };
  const document = { ...explored, paths, components: { ...explored.components, responses, schemas: own } };
  return withReferenced(document, explored.components?.schemas ?? {}, own);
}

/** Adds the schemas that Swagger found by itself where something refers to them: it also finds DTOs, but empty. */
function withReferenced(
  document: OpenAPIObject,
  found: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): OpenAPIObject {
  const all: Record<string, unknown> = { ...own };
  const pending: unknown[] = [document.paths, own];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const [, name = ''] of JSON.stringify(part).matchAll(new RegExp(`"${schemaPrefix}([^"]+)"`, 'g'))) {
      if (Object.hasOwn(all, name) || !Object.hasOwn(found, name)) continue;
      all[name] = found[name];
      pending.push(found[name]);
    }
  }
  return { ...document, components: { ...document.components, schemas: all as Record<string, object> } };
}

function operationId(controller: string, handler: string): string {
  return `${controller.replace(/Controller$/, '')}_${handler}`;
}

function routesByOperationId(app: INestApplication): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const route of routesOf(app)) {
    const id = operationIdOf(route);
    if (routes.has(id))
      throw new Error(`Two handlers have the operation id ${id}: rename a controller or a handler`);
    routes.set(id, route);
  }
  return routes;
}

/** As Swagger finds it: `@ApiOperation`'s, else made of the function's own name. */
function operationIdOf({ controller, handler, name }: Route): string {
  const declared: unknown = Reflect.getMetadata(DECORATORS.API_OPERATION, handler);
  if (
    typeof declared === 'object' &&
    declared !== null &&
    'operationId' in declared &&
    declared.operationId
  ) {
    return String(declared.operationId);
  }
  return operationId(controller.name, 'name' in handler ? String(handler.name) : name);
}
