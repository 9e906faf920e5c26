import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from '@huiyin/service-kit';
import { closedSchema } from '../testing/closed-schema.ts';
import { Questions } from '../testing/questions.ts';
import { SimulatedApp } from '../testing/simulated-app.ts';
import { apiDocument } from './api-document.ts';

interface Operation {
  readonly responses: Readonly<Record<string, Answered>>;
}

interface Answered {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A stream, checks of health, metrics: not answered in the API’s JSON. */
const OTHERS = ['/api/live/cases', '/health/live', '/health/ready', '/metrics'];

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
const app = new SimulatedApp(COMPANY, { demo: true, grpcPort: '0' });

beforeAll(async () => {
  document = JSON.parse(await apiDocument()) as Document;
  await app.start();
}, 240_000);
afterAll(() => app.stop());

const jsonOf = (route: string): Schema | undefined =>
  document.paths[route]?.get?.responses['200']?.content?.['application/json']?.schema;

const routes = (): readonly string[] =>
  Object.keys(document.paths).filter((route) => document.paths[route]?.get);

/** Checks answers of a route; members that aren’t declared are wrong. */
function checkOf(route: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [
    name,
    closedSchema(schema),
  ]);
  return ajv.compile({
    ...closedSchema(jsonOf(route)!),
    components: { schemas: Object.fromEntries(schemas) },
  });
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
      const isTrue = checkOf(route);
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
});
