import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../authorization/access.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { openApiDocument } from './document.ts';
import { setUpOpenApi } from './set-up-openapi.ts';

const info = {
  title: 'Sample & co',
  version: '1.2.3',
  description: 'For tests.',
  schemas: { Extra: { type: 'string' } },
};
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

let service: SampleService;
let document: OpenAPIObject;

beforeAll(async () => {
  service = await startSampleService({ prepare: (app) => setUpOpenApi(app, info) });
  const answer = await fetch(`${service.url}/api/openapi.json`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  document = (await answer.json()) as OpenAPIObject;
});
afterAll(() => service.close());

function operations(): [name: string, path: string, operation: Operation][] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): [string, string, Operation][] => {
      const operation = item[method];
      return operation ? [[`${method} ${path}`, path, operation]] : [];
    }),
  );
}

const operation = (name: string): Operation => {
  const found = operations().find(([each]) => each === name);
  if (!found) throw new Error(`no ${name} among ${operations().map(([each]) => each)}`);
  return found[2];
};

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says what it is of', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({
      title: info.title,
      version: info.version,
      description: info.description,
    });
    expect(document.components?.securitySchemes).toEqual({
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    });
  });

  it('has every route once, with an id, a summary, and its answers', () => {
    const all = operations();
    expect(all.map(([name]) => name).sort()).toEqual([
      'get /api/orders',
      'get /api/orders/broken/now',
      'get /api/orders/slow/{milliseconds}',
      'get /api/orders/{id}',
      'get /health/live',
      'get /health/ready',
      'post /api/orders',
      'post /api/orders/{id}/confirm',
    ]);
    expect(new Set(all.map(([, , { operationId }]) => operationId)).size).toBe(all.length);
    for (const [, , { operationId, summary, responses }] of all) {
      expect(operationId).toMatch(/^\w+$/);
      expect(summary).toMatch(/./);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400']));
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
    }
  });

  it('documents each refusal as a problem', () => {
    for (const [name, , { responses }] of operations()) {
      for (const [status, response] of Object.entries(responses)) {
        if (status < '400' || name === 'get /health/ready') continue;
        expect({ name, status, response }).toMatchObject({
          response: { $ref: `#/components/responses/Problem${status}` },
        });
      }
    }
  });

  it('says once what a problem of each status looks like', () => {
    const { responses = {} } = document.components ?? {};
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['Problem400', 'Problem412']));
    for (const response of Object.values(responses))
      expect(response).toEqual({
        description: expect.stringMatching(/./),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      });
  });

  it('refers only to what it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const segments = reference?.replace(/^#\//, '').split('/') ?? [];
      const target = segments.reduce<unknown>(
        (part, segment) =>
          typeof part === 'object' && part !== null ? Reflect.get(part, segment) : undefined,
        document,
      );
      expect({ reference, target }).toEqual({ reference, target: expect.any(Object) });
    }
  });

  it('has a parameter for each variable of a path, and no parameter twice', () => {
    for (const [name, path, { parameters = [] }] of operations()) {
      const named = parameters.map((each) => ('name' in each ? `${each.in} ${each.name}` : ''));
      expect({ name, twice: named.filter((each, at) => named.indexOf(each) !== at) }).toEqual({
        name,
        twice: [],
      });
      const inPath = named.filter((each) => each.startsWith('path ')).map((each) => each.slice(5));
      expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, variable]) => variable).sort());
    }
  });

  it('derives what a body holds from the rules of its DTO class, nested classes included', () => {
    expect(operation('post /api/orders').requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
    });
    expect(document.components?.schemas).toMatchObject({
      Order: {
        type: 'object',
        additionalProperties: false,
        required: expect.arrayContaining(['store', 'amount', 'customer']),
        properties: {
          store: { type: 'string', maxLength: 20 },
          amount: { type: 'integer', minimum: 0, maximum: 1_000_000 },
          tags: { type: 'array', items: { type: 'string' }, maxItems: 5 },
          customer: { $ref: '#/components/schemas/Customer' },
        },
      },
      Customer: { properties: { tier: { type: 'string', enum: ['gold', 'silver', 'regular'] } } },
      Confirmation: { type: 'object', properties: {}, additionalProperties: false },
      Extra: { type: 'string' },
    });
    expect(document.components?.schemas?.Order).not.toMatchObject({
      required: expect.arrayContaining(['tags']),
    });
    expect(operation('post /api/orders/{id}/confirm').requestBody).toMatchObject({ required: false });
  });

  it('makes a parameter of each property of a query’s DTO class', () => {
    const { parameters } = operation('get /api/orders');
    expect(parameters).toEqual([
      { name: 'store', in: 'query', required: false, schema: { type: 'string' } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer', maximum: 100 } },
    ]);
    expect(document.components?.schemas).not.toHaveProperty('OrderFilter.properties.0');
  });

  it('knows the header fields that a handler asks for', () => {
    const headersOf = (name: string): unknown[] =>
      (operation(name).parameters ?? []).flatMap((each) =>
        'in' in each && each.in === 'header' ? [[each.name, each.required]] : [],
      );
    expect(headersOf('post /api/orders')).toEqual([['Idempotency-Key', false]]);
    expect(headersOf('post /api/orders/{id}/confirm')).toEqual([['If-Match', true]]);
    expect(Object.keys(operation('post /api/orders/{id}/confirm').responses)).toEqual(
      expect.arrayContaining(['412', '428']),
    );
  });

  it('has the refusals that a handler documents beside those that follow from its decorators', () => {
    expect(Object.keys(operation('post /api/orders/{id}/confirm').responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '428',
    ]);
  });

  it('says who may use a route', () => {
    expect(operation('get /api/orders')).toMatchObject({
      security: [{ token: [] }],
      'x-roles': ['agent', 'auditor'],
    });
    expect(operation('get /health/live').security).toEqual([]);
    expect(Object.keys(operation('get /health/live').responses)).not.toContain('401');
  });

  it('cannot be made while two handlers have the same id', async () => {
    const twin = (path: string): new () => object => {
      class TwinController {
        same(): void {}
      }
      const { prototype } = TwinController;
      const descriptor = Object.getOwnPropertyDescriptor(prototype, 'same');
      Get(path)(prototype, 'same', descriptor ?? {});
      Public()(TwinController);
      Controller('twins')(TwinController);
      return TwinController;
    };
    const twins = await startSampleService({ controllers: [twin('a'), twin('b')] });
    try {
      expect(() => openApiDocument(twins.app, info)).toThrow('Twin_same');
    } finally {
      await twins.close();
    }
  });
});
