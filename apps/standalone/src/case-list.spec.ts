import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPLAINT, RunningApp } from './testing/running-app.ts';

const app = new RunningApp();
let last = 0;
beforeAll(async () => {
  await app.start();
  for (let number = 1; number <= 7; number++) {
    const { body } = await app.post('/api/complaints', { ...COMPLAINT, description: `第${number}件` });
    last = body.position as number;
  }
  const { body } = await app.post('/api/order-follow-ups', {
    channel: 'app',
    customer: { name: '李雷' },
    order: 'SO-77',
  });
  last = body.position as number;
});
afterAll(() => app.stop());

const titles = (body: Record<string, unknown>) =>
  (body.items as { title: string }[]).map(({ title }) => title);

describe('the case list', () => {
  it('pages through all cases of the caller’s store, in either order, without gaps or repeats', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await app.get(
        `/api/cases?process=complaint&sort=opened&limit=3&after=${last}${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...titles(body));
      if (!body.next) break;
      cursor = body.next as string;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    const backwards = await app.get('/api/cases?process=complaint&sort=-opened');
    expect(titles(backwards.body)).toEqual(seen.toReversed());
  });

  it('filters by process, state, owner and text, and counts when asked', async () => {
    const one = async (query: string) => titles((await app.get(`/api/cases?${query}&after=${last}`)).body);
    expect(await one('process=order-follow-up')).toEqual(['SO-77']);
    expect(await one(`text=${encodeURIComponent('第3')}`)).toEqual(['第3件']);
    expect(await one(`text=${encodeURIComponent('李雷')}`)).toEqual(['SO-77']);
    expect(await one('text=%25')).toEqual([]);
    expect(await one('state=placed,closed')).toEqual(['SO-77']);
    expect(await one('owner=supervisor')).toEqual([]);
    expect(await one('overdue=true')).toEqual([]);
    expect((await app.get('/api/cases?count=true&limit=1')).body).toMatchObject({ total: 8 });
  });

  it('says what is wrong with a query', async () => {
    for (const query of ['limit=0', 'limit=x', 'sort=price', 'nonsense=1', 'after=-1', 'overdue=maybe'])
      expect({ query, status: (await app.get(`/api/cases?${query}`)).status }).toEqual({
        query,
        status: 400,
      });
    expect((await app.get('/api/cases?cursor=abc')).body.code).toBe('invalid-cursor');
  });

  it('waits for the position that it is given, and says so when it gives up', async () => {
    const { status, body, headers } = await app.get('/api/cases?after=99999999');
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'view-behind' });
    expect(body).toMatchObject({ wanted: 99_999_999 });
    expect(headers.get('retry-after')).toBe('1');
  }, 15_000);
});

describe('what everybody can see', () => {
  it('has the console, health, and a description in OpenAPI 3.1 with a route for every command', async () => {
    const page = await fetch(`${app.url}/`);
    expect(await page.text()).toContain('<title>回音 Huiyin</title>');
    expect((await app.get('/health/live')).status).toBe(200);
    expect((await app.get('/health/ready')).body).toMatchObject({ status: 'up' });
    const { body } = await app.get('/api/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.paths as object)).toEqual(
      expect.arrayContaining([
        '/api/complaints',
        '/api/complaints/{id}/propose-solution',
        '/api/order-follow-ups/{id}',
        '/api/cases',
      ]),
    );
    expect((await fetch(`${app.url}/api/docs`)).status).toBe(200);
  });
});
