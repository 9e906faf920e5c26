import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from '@huiyin/service-kit';
import { closedSchema, OPEN } from '../testing/closed-schema.ts';
import { Changes } from '../testing/changes.ts';
import { Questions } from '../testing/questions.ts';
import { SimulatedApp } from '../testing/simulated-app.ts';
import { apiDocument } from './api-document.ts';

interface Operation {
  readonly responses: Readonly<Record<string, Answered>>;
}

interface Answered {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Answered>>;
  };
}

/** A stream, checks of health, metrics: not answered in the API’s JSON. */
const OTHERS = ['/api/live/cases', '/health/live', '/health/ready', '/metrics'];

/** Nothing is parked there; only complaints have macros. */
const NOT_DONE = [
  'post /api/follow-up-visits/{id}/macros/{name}',
  'post /api/order-follow-ups/{id}/macros/{name}',
  'post /api/reactions/parked/{id}/retry',
  'post /api/reactions/parked/{id}/skip',
  'post /api/return-exchanges/{id}/macros/{name}',
];

/** A company in which nothing went wrong, and whose events nobody subscribes to. */
const EMPTY = ['/api/parked', '/api/reactions/parked', '/api/subscriptions'];

const NOW = Date.parse('2026-06-05T10:00:00+08:00');
const COMPANY = {
  seed: 7,
  stores: 1,
  ordersPerDay: 5,
  complaintRate: 0.5,
  from: NOW - 11 * 86_400_000,
  until: NOW,
};

let document: Document;
let checks: Checks;
const app = new SimulatedApp(COMPANY, { demo: true, grpcPort: '0' });

beforeAll(async () => {
  document = JSON.parse(await apiDocument()) as Document;
  checks = new Checks(document);
  await app.start();
}, 240_000);
afterAll(() => app.stop());

const jsonOf = (route: string): Schema | undefined =>
  document.paths[route]?.get?.responses['200']?.content?.['application/json']?.schema;

const routes = (): readonly string[] =>
  Object.keys(document.paths).filter((route) => document.paths[route]?.get);

/** Checks answers by their schemas, each of which is compiled once; members that aren’t declared are wrong. */
class Checks {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #known = new Map<string, ValidateFunction>();

  constructor({ components }: Document) {
    addFormats.default(this.#ajv);
    const schemas = Object.entries(components.schemas).flatMap(([name, schema]) => [
      // What else a problem tells depends on its code.
      [name, name === 'Problem' ? schema : closedSchema(schema)],
      [name + OPEN, schema],
    ]);
    this.#ajv.addSchema({ $id: 'api', components: { schemas: Object.fromEntries(schemas) } });
  }

  of(schema: Schema): ValidateFunction {
    const text = JSON.stringify(closedSchema(schema)).replaceAll('"#/components/', '"api#/components/');
    let check = this.#known.get(text);
    if (!check) this.#known.set(text, (check = this.#ajv.compile(JSON.parse(text) as Schema)));
    return check;
  }
}

/** Problems are declared once for all routes. */
function declaredAnswer(operation: Operation | undefined, status: number): Answered | undefined {
  const answered = operation?.responses[status];
  return answered?.$ref === undefined
    ? answered
    : document.components.responses[answered.$ref.replace('#/components/responses/', '')];
}

const isFull = (body: unknown): boolean =>
  !(typeof body === 'object' && body !== null && 'items' in body) ||
  (body.items as readonly unknown[]).length > 0;

describe('What the API says of its answers', () => {
  it('is said of every route that is read', () => {
    expect(routes().filter((route) => !jsonOf(route))).toEqual(OTHERS);
  });

  it('is true of each, and all that there is to them', async () => {
    const questions = await Questions.about(app);
    const faults: string[] = [];
    const empty: string[] = [];
    for (const route of routes().filter(jsonOf)) {
      const isTrue = checks.of(jsonOf(route)!);
      const bodies: unknown[] = [];
      for (const address of questions.addressesOf(route)) {
        const { status, body } = await questions.ask(route, address);
        bodies.push(body);
        if (status !== 200) faults.push(`${status} ${address} ${JSON.stringify(body)}`);
        else if (!isTrue(body))
          faults.push(
            ...isTrue.errors!.map(({ instancePath, message, params }) =>
              [address, instancePath, message, JSON.stringify(params)].join(' '),
            ),
          );
      }
      if (!bodies.some(isFull)) empty.push(route);
    }
    expect([...new Set(faults)]).toEqual([]);
    expect(empty.sort()).toEqual(EMPTY);
  }, 240_000);

  it('is true of what changes something, done or refused', async () => {
    const exchanges = await new Changes(app).make();
    const faults: string[] = [];
    const done = new Set<string>();
    for (const { method, route, status, body } of exchanges) {
      const operation = document.paths[route]?.[method];
      const { content } = declaredAnswer(operation, status) ?? {};
      const schema = content?.[status < 400 ? 'application/json' : 'application/problem+json']?.schema;
      const told = `${method} ${route} ${status}`;
      if (!operation?.responses[status]) faults.push(`${told} isn’t declared: ${JSON.stringify(body)}`);
      else if (!schema && body !== undefined) faults.push(`${told} has a body that isn’t declared`);
      const isTrue = schema && checks.of(schema);
      if (isTrue && !isTrue(body))
        faults.push(
          ...isTrue.errors!.map(({ instancePath, message, params }) =>
            [told, instancePath, message, JSON.stringify(params)].join(' '),
          ),
        );
      if (status < 400) done.add(nameOf(method, route, operation));
    }
    expect([...new Set(faults)]).toEqual([]);
    const all = Object.entries(document.paths).flatMap(([route, methods]) =>
      Object.entries(methods)
        .filter(([method]) => method !== 'get')
        .map(([method, operation]) => nameOf(method, route, operation)),
    );
    expect([...new Set(all)].filter((name) => !done.has(name)).sort()).toEqual(NOT_DONE);
  }, 240_000);
});

/** Commands of a process are answered alike, by one controller. */
function nameOf(method: string, route: string, operation: Operation | undefined): string {
  const { $ref } = operation?.responses['200']?.content?.['application/json']?.schema ?? {};
  const isCommand = $ref === '#/components/schemas/CommandAnswer';
  return isCommand ? route.replace(/[^/]+$/, '{command}') : `${method} ${route}`;
}
