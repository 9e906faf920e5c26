import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, AUDITOR, QueryService, type Caller } from '../testing/query-service.ts';
import { SAVED_VIEWS_STREAM } from './saved-view-ledger.ts';

let service: QueryService;
beforeAll(async () => {
  service = await QueryService.start();
});
afterAll(() => service.stop());

const COLLEAGUE: Caller = { ...AGENT, id: 'wang.fang' };
const ELSEWHERE: Caller = { ...AGENT, id: 'zhou.min', store: 'S02' };
const VIEW = {
  name: '即将到期',
  filter: { process: 'complaint', closed: false },
  queue: 'due-today',
  sort: 'due',
  columns: ['id', 'dueAt'],
};

const create = (body: object, asker: Caller = AGENT) => service.send('POST', '/api/views', asker, body);
const change = (id: string, body: object, etag: string | undefined, asker: Caller = AGENT) =>
  service.send('PUT', `/api/views/${id}`, asker, body, etag === undefined ? {} : { 'if-match': etag });
const remove = (id: string, etag: string | undefined, asker: Caller = AGENT) =>
  service.send(
    'DELETE',
    `/api/views/${id}`,
    asker,
    undefined,
    etag === undefined ? {} : { 'if-match': etag },
  );
const names = async (asker: Caller) =>
  (await service.get('/api/views', asker)).body.items.map(({ name }) => name);
const idOf = (body: { readonly [member: string]: unknown }) => body.id as string;

async function facts(): Promise<{ type: string; data: unknown; metadata: unknown }[]> {
  const found = [];
  for await (const { type, data, metadata } of service.runtime.store.readStream(SAVED_VIEWS_STREAM))
    found.push({ type, data, metadata });
  return found;
}

describe('a saved view', () => {
  it('is recorded as a fact, and comes back as it was saved', async () => {
    const { status, headers, body } = await create(VIEW);
    expect({ status, etag: headers.get('etag'), location: headers.get('location') }).toEqual({
      status: 201,
      etag: '"1"',
      location: `/api/views/${idOf(body)}`,
    });
    const view = { ...VIEW, id: idOf(body), shared: false, owner: 'li.na', mine: true, version: 1 };
    expect(body).toEqual({ ...view, changedAt: new Date(service.runtime.now).toISOString() });
    const shown = await service.get(`/api/views/${idOf(body)}`);
    expect([shown.headers.get('etag'), shown.body]).toEqual(['"1"', body]);
    expect((await facts()).at(-1)).toEqual({
      type: 'SavedViewCreated',
      data: { ...VIEW, id: idOf(body), owner: 'li.na', store: 'S01', shared: false },
      metadata: {
        occurredAt: new Date(service.runtime.now).toISOString(),
        actor: { id: 'li.na', role: 'agent', store: 'S01' },
      },
    });
    // The stream is none of a case: the view of cases takes no notice.
    await service.caughtUp();
    expect((await service.get('/api/cases?count=true&broken=true')).body.total).toBe(0);
  });

  it('holds what the list takes', async () => {
    const { body } = await create({ ...VIEW, name: 'taken by the list' });
    const query = new URLSearchParams(
      Object.entries(body.filter as Record<string, unknown>).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
    );
    expect((await service.get(`/api/cases?${query}&sort=${String(body.sort)}`)).status).toBe(200);
  });

  it('is changed as a whole by who knows its version, and deleted', async () => {
    const { body } = await create({ ...VIEW, name: 'to be changed' });
    const id = idOf(body);
    expect((await change(id, VIEW, undefined)).status).toBe(428);
    const changed = await change(id, { name: 'changed', shared: true }, '"1"');
    expect({ status: changed.status, etag: changed.headers.get('etag') }).toEqual({
      status: 200,
      etag: '"2"',
    });
    expect(changed.body).toMatchObject({ name: 'changed', filter: {}, shared: true, version: 2 });
    expect(changed.body).not.toHaveProperty('sort');
    const late = await change(id, VIEW, '"1"');
    expect({ status: late.status, code: late.body.code, etag: late.headers.get('etag') }).toEqual({
      status: 412,
      code: 'view-changed',
      etag: '"2"',
    });
    expect((await remove(id, undefined)).status).toBe(428);
    expect((await remove(id, '"1"')).status).toBe(412);
    expect((await remove(id, '"2"')).status).toBe(204);
    expect((await service.get(`/api/views/${id}`)).body.code).toBe('view-not-found');
    expect((await remove(id, '*')).status).toBe(404);
  });

  it('is seen by its owner alone, or by colleagues of the store when shared; only its owner changes it', async () => {
    const own = idOf((await create({ ...VIEW, name: 'only mine' })).body);
    const shared = idOf((await create({ ...VIEW, name: 'ours', shared: true })).body);
    expect(await names(COLLEAGUE)).toContain('ours');
    expect(await names(COLLEAGUE)).not.toContain('only mine');
    expect(await names(ELSEWHERE)).not.toContain('ours');
    expect(await names(AUDITOR)).toEqual([]);
    expect((await service.get(`/api/views/${own}`, COLLEAGUE)).status).toBe(404);
    expect((await service.get(`/api/views/${shared}`, COLLEAGUE)).body).toMatchObject({
      mine: false,
      owner: 'li.na',
    });
    for (const answer of [await change(shared, VIEW, '*', COLLEAGUE), await remove(shared, '*', COLLEAGUE)])
      expect({ status: answer.status, code: answer.body.code }).toEqual({
        status: 403,
        code: 'not-your-view',
      });
    expect((await change(own, VIEW, '*', COLLEAGUE)).status).toBe(404);
  });

  it('has a name that its owner gave to no other; others may use it', async () => {
    const { body } = await create({ ...VIEW, name: 'unique' });
    expect((await create({ ...VIEW, name: 'unique' })).body.code).toBe('view-name-taken');
    expect((await create({ ...VIEW, name: 'unique' }, COLLEAGUE)).status).toBe(201);
    expect((await change(idOf(body), { ...VIEW, name: 'unique' }, '*')).status).toBe(200);
    const other = idOf((await create({ ...VIEW, name: 'another' })).body);
    expect((await change(other, { ...VIEW, name: 'unique' }, '*')).status).toBe(409);
  });

  it('is refused when the list would refuse it, or it is too much', async () => {
    const refused: [object, number, Caller?][] = [
      [{}, 400],
      [{ name: '' }, 400],
      [{ name: ' x' }, 400],
      [{ name: 'a\nb' }, 400],
      [{ name: 'x'.repeat(61) }, 400],
      [{ name: 'x', filter: { nonsense: 1 } }, 400],
      [{ name: 'x', filter: { closed: 'true' } }, 400],
      [{ name: 'x', filter: { dueBefore: 'soon' } }, 400],
      [{ name: 'x', filter: { asOf: '2026-01-01' } }, 400],
      [{ name: 'x', filter: [] }, 400],
      [{ name: 'x', filter: { store: 'S02' } }, 403],
      [{ name: 'x', queue: '' }, 400],
      [{ name: 'x', queue: 'x'.repeat(61) }, 400],
      [{ name: 'x', sort: 'price' }, 400],
      [{ name: 'x', columns: ['nonsense'] }, 400],
      [{ name: 'x', columns: ['id', 'id'] }, 400],
      [{ name: 'x', columns: [] }, 400],
      [{ name: 'x', shared: 1 }, 400],
      [{ name: 'x', shared: true }, 400, AUDITOR],
      [{ name: 'x', filter: { text: 'x'.repeat(101) } }, 400],
      [{ name: 'x', filter: { product: Array(50).fill('x'.repeat(99)).join(',') } }, 400],
      [{ name: 'x' }, 403, { role: 'admin' }],
    ];
    const before = (await facts()).length;
    for (const [body, status, asker] of refused)
      expect({ body, status: (await create(body, asker)).status }).toEqual({ body, status });
    expect(await facts()).toHaveLength(before);
  });

  it('is one of fifty at most', async () => {
    const busy: Caller = { role: 'agent', store: 'S09', id: 'busy' };
    const answers = await Promise.all(
      Array.from({ length: 51 }, (_, index) => create({ name: `v${index}` }, busy)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(50).fill(201), 409]);
    expect(await names(busy)).toHaveLength(50);
  });

  it('is there for another service on the same log', async () => {
    const again = await QueryService.start({ store: service.runtime.store });
    try {
      const here = await names(AGENT);
      const there = (await again.get('/api/views')).body.items.map(({ name }) => name);
      expect(there).toEqual(here);
    } finally {
      await again.stop();
    }
  });
});
