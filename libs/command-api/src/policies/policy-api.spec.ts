import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PolicyLedger } from '@huiyin/case-runtime';
import { InMemoryEventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import {
  createHttpApplication,
  listen,
  openSigningKey,
  TokenIssuer,
  TokenVerifier,
} from '@huiyin/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PolicyApiModule } from './policy-api.module.ts';

const parties = { issuer: 'huiyin', audience: 'huiyin' };
const directory = await mkdtemp(join(tmpdir(), 'huiyin policy api '));
const key = await openSigningKey(directory);
const issuer = new TokenIssuer(key, parties);
afterAll(() => rm(directory, { recursive: true }));

let store: InMemoryEventStore;
let policies: PolicyLedger;
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  store = new InMemoryEventStore();
  policies = await PolicyLedger.open(store, catalogue);
  const verifier = new TokenVerifier(key, { ...parties, roles: ['admin', 'supervisor', 'agent'] });
  app = await createHttpApplication(PolicyApiModule.register(policies), {
    verifier,
    log: false,
    stopOnSignals: false,
  });
  url = await listen(app, { port: 0 });
});
afterAll(() => app.close());

let revision: string;
beforeEach(() => {
  revision = `"${policies.revision}"`;
});

async function ask(method: string, path: string, { role = 'admin', body, headers = {} }: Asked = {}) {
  const token = await issuer.issue({ sub: `${role}-1`, name: role, role, store: 'S01', expiresIn: 600 });
  const answer = await fetch(`${url}/api/policy${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    etag: answer.headers.get('etag'),
    body: (await answer.json()) as Record<string, unknown>,
  };
}
interface Asked {
  readonly role?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
const put = (body: unknown, ifMatch: string | undefined = revision, role = 'admin') =>
  ask('PUT', '', { role, body, headers: ifMatch === '' ? {} : { 'if-match': ifMatch } });

describe('/api/policy', () => {
  it('tells what is in force, and puts another policy in force', async () => {
    expect(await ask('GET', '')).toMatchObject({
      status: 200,
      etag: '"0"',
      body: { revision: 0, actor: { id: 'huiyin' }, document: { processes: { complaint: {} } } },
    });
    const document = { targets: { satisfaction: 0.8 } };
    const adopted = await put(document);
    expect(adopted).toMatchObject({ status: 200, etag: '"1"', body: { revision: 1, document } });
    expect(await ask('GET', '', { role: 'supervisor' })).toEqual(adopted);
    expect(policies.history[1]?.actor).toEqual({ id: 'admin-1', role: 'admin' });
    expect((await ask('GET', '/history')).body).toMatchObject({
      items: [{ revision: 0 }, { revision: 1, at: adopted.body.at, actor: { id: 'admin-1' } }],
    });
  });

  it('tells what was in force, by revision and by moment', async () => {
    const first = await ask('GET', '?revision=0');
    expect(first.body).toMatchObject({ revision: 0 });
    expect(await ask('GET', '?at=2020-01-01T00:00:00Z')).toEqual(first);
    expect((await ask('GET', '?at=2100-01-01T00:00:00%2B08:00')).body).toMatchObject({
      revision: policies.revision,
    });
    expect(await ask('GET', '?revision=99')).toMatchObject({ status: 404, body: { code: 'no-such-policy' } });
    for (const query of ['?revision=-1', '?revision=x', '?at=yesterday', '?at=2026-01-01T00:00:00', '?on=1'])
      expect(await ask('GET', query)).toMatchObject({ status: 400 });
  });

  it('asks for the revision that the sender saw', async () => {
    const head = await store.head();
    expect(await put({}, '')).toMatchObject({ status: 428 });
    expect(await put({}, '"77"')).toMatchObject({
      status: 412,
      etag: revision,
      body: { code: 'wrong-version', expected: 77, actual: policies.revision },
    });
    expect(await store.head()).toBe(head);
    expect(await put({}, '*')).toMatchObject({ status: 200 });
  });

  it('knows what another process adopted', async () => {
    const elsewhere = await PolicyLedger.open(store, catalogue);
    const before = elsewhere.revision;
    await elsewhere.adopt({}, { id: 'x', role: 'admin' });
    expect(await put({}, `"${before}"`)).toMatchObject({ status: 412, body: { actual: before + 1 } });
    expect((await ask('GET', '')).body).toMatchObject({ revision: before + 1, actor: { id: 'x' } });
  });

  it('refuses a document that can’t be meant, naming every place in it', async () => {
    const head = await store.head();
    const refused = await put({
      targets: { satisfaction: 90 },
      stores: { S01: { reminders: { complaint: [0.5, 2] } } },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-policy' } });
    expect(refused.body.errors).toEqual([
      { pointer: '/targets/satisfaction', code: 'invalidPolicy', message: 'must be a share from 0 to 1' },
      {
        pointer: '/stores/S01/reminders/complaint/1',
        code: 'invalidPolicy',
        message: expect.stringContaining('0.75'),
      },
    ]);
    const inChinese = await ask('PUT', '', {
      body: { targets: { satisfaction: 90 }, calendar: { weekly: { 1: [{ from: '18:00', to: '09:00' }] } } },
      headers: { 'if-match': revision, 'accept-language': 'zh-CN' },
    });
    expect(inChinese.body.errors).toContainEqual({
      pointer: '/calendar/weekly/1/0',
      code: 'invalidPolicy',
      message: '结束必须晚于开始：18:00–09:00',
    });
    for (const { message } of inChinese.body.errors as { message: string }[])
      expect(message).toMatch(/\p{Script=Han}/u);
    for (const document of [null, [], 'strict', 7, undefined])
      expect(await put(document)).toMatchObject({ status: 422, body: { errors: [{ pointer: '' }] } });
    expect(await store.head()).toBe(head);
  });

  it('lets only administrators adopt, and nobody without a reason read', async () => {
    expect(await put({}, revision, 'supervisor')).toMatchObject({ status: 403 });
    for (const path of ['', '/history'])
      expect(await ask('GET', path, { role: 'agent' })).toMatchObject({ status: 403 });
    expect((await fetch(`${url}/api/policy`)).status).toBe(401);
  });
});
