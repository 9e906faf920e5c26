import type { OpenAPIObject } from '@nestjs/swagger';
import { accessOf } from '../authorization/access-rules.ts';
import { idempotencyKeyOf } from '../idempotency/idempotency-key.ts';
import { ifMatchOf } from '../preconditions/if-match.ts';
import type { Route } from '../routes/routes.ts';
import { dtoOf } from '../validation/check-routes.ts';
import type { DtoSchemas } from './dto-schemas.ts';
import { documentedProblems, problemResponse } from './problem-responses.ts';
import type { Schema } from './schema.ts';

type PathItem = OpenAPIObject['paths'][string];

/** One operation of an OpenAPI document. */
export type Operation = NonNullable<PathItem['get']>;
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;

/** Name of the security scheme. */
export const tokenScheme = 'token';

/** An operation with all that follows from its route's decorators: content, header fields, roles and problems. */
export function completeOperation(
  operation: Operation,
  path: string,
  route: Route,
  schemas: DtoSchemas,
): Operation {
  const body = route.parameters
    .filter(({ source }) => source === 'body')
    .flatMap((each) => dtoOf(each) ?? [])[0];
  const parameters = parametersOf(operation, path, route, schemas);
  const { requestBody, ...rest } = operation;
  const content = body ? bodyOf(schemas.of(body), schemas.ref(body)) : requestBody;
  return {
    ...rest,
    summary: operation.summary ?? route.name,
    parameters,
    ...(content && { requestBody: content }),
    ...accessTo(route),
    responses: { ...problemsOf(route, parameters, content !== undefined), ...operation.responses },
  };
}

function bodyOf(schema: Schema, reference: Schema): Operation['requestBody'] {
  return { required: 'required' in schema, content: { 'application/json': { schema: reference } } };
}

function parametersOf(operation: Operation, path: string, route: Route, schemas: DtoSchemas): Parameter[] {
  const whole = new Set(route.parameters.filter((each) => dtoOf(each)).map(({ source }) => source));
  const explored = (operation.parameters ?? []).filter(
    (each): each is Parameter => 'in' in each && !(each.in === 'query' && whole.has('query')),
  );
  const derived = [...queryParameters(route, schemas), ...headerParameters(route), ...pathParameters(path)];
  const isNew = ({ name, in: place }: Parameter): boolean =>
    !explored.some((known) => known.name === name && known.in === place);
  return [...explored, ...derived.filter(isNew)];
}

/** Of a query taken as a DTO each property is a parameter of its own. */
function queryParameters(route: Route, schemas: DtoSchemas): Parameter[] {
  const queries = route.parameters.filter(({ source }) => source === 'query');
  return queries.flatMap((query) => {
    const dto = dtoOf(query);
    if (!dto) return [];
    const { properties, required = [] } = schemas.of(dto) as {
      properties: Record<string, Schema>;
      required?: readonly string[];
    };
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query' as const,
      required: required.includes(name),
      schema,
    }));
  });
}

const headers = new Map<unknown, Pick<Parameter, 'name' | 'description' | 'schema'>>([
  [
    idempotencyKeyOf,
    {
      name: 'Idempotency-Key',
      description: 'The same key gives the same answer, and the effect only once.',
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
    },
  ],
  [
    ifMatchOf,
    {
      name: 'If-Match',
      description: 'The version that the caller has seen, as its `ETag` said: `"3"`.',
      schema: { type: 'string', example: '"3"' },
    },
  ],
]);

function headerParameters({ customParameters }: Route): Parameter[] {
  return customParameters.flatMap(({ factory, data }) => {
    const header = headers.get(factory);
    const demanded =
      typeof data === 'object' && data !== null && 'required' in data && data.required === true;
    return header ? [{ ...header, in: 'header' as const, required: demanded }] : [];
  });
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' },
  }));
}

function accessTo({ controller, handler }: Route): Partial<Operation> {
  const access = accessOf(controller, handler);
  if (access === undefined || access === 'public') return { security: [] };
  return { security: [{ [tokenScheme]: [] }], ...{ 'x-roles': [...access] } };
}

function problemsOf(
  route: Route,
  parameters: readonly Parameter[],
  hasBody: boolean,
): Operation['responses'] {
  const statuses = [400, ...documentedProblems(route)];
  if (accessOf(route.controller, route.handler) !== 'public') statuses.push(401, 403);
  if (parameters.some(({ in: place }) => place === 'path')) statuses.push(404);
  if (hasBody) statuses.push(413, 415);
  if (parameters.some(({ name }) => name === 'If-Match')) statuses.push(412);
  if (parameters.some(({ name, required }) => name === 'If-Match' && required)) statuses.push(428);
  return Object.fromEntries(statuses.map((status) => [status, problemResponse(status)]));
}
