import { PEOPLE } from '@huiyin/case-runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryService, type Caller } from '../testing/query-service.ts';

const of = (department?: string): Caller => ({
  role: 'department',
  store: 'S01',
  id: `somebody of ${department}`,
  ...(department && { department }),
});

let service: QueryService;
/** A complaint that the warehouse was asked about, and one that no department has to do with. */
let [sent, kept] = ['', ''];
/** Before the warehouse was asked. */
let before = 0;

beforeAll(async () => {
  service = await QueryService.start();
  const { runtime } = service;
  kept = await runtime.registered();
  sent = await runtime.registered();
  runtime.now += 3_600_000;
  await runtime.give(sent, 'acknowledge');
  before = runtime.now;
  runtime.now += 3_600_000;
  const question = { department: 'warehouse', question: '？' };
  await runtime.give(sent, 'consult-department', question, { actor: PEOPLE.agent });
  await service.caughtUp();
});
afterAll(() => service.stop());

const lists = async (path: string, caller: Caller): Promise<string[]> =>
  (await service.get(path, caller)).body.items.map(({ id }) => String(id));

describe('a department', () => {
  it('sees the cases that were sent to it, in every list', async () => {
    for (const path of ['/api/cases', '/api/customers/13800000000'])
      expect(await lists(path, of('warehouse'))).toEqual([sent]);
    expect((await service.get('/api/cases?count=true', of('warehouse'))).body.total).toBe(1);
    const { columns } = (await service.get('/api/board?process=complaint', of('warehouse'))).body as {
      columns?: readonly { count: number }[];
    };
    expect(columns?.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    const file = await service.get('/api/cases?format=csv&columns=id', of('warehouse'));
    expect(file.text).toContain(sent);
    expect(file.text).not.toContain(kept);
  });

  it('sees none that weren’t, and not before they were', async () => {
    expect(await lists('/api/cases', of('finance'))).toEqual([]);
    expect(await lists(`/api/cases?asOf=${before}`, of('warehouse'))).toEqual([]);
    const earlier = '/api/complaints/earlier?customer=13800000000&category=product-quality';
    expect(await lists(earlier, of('finance'))).toEqual([]);
    expect(await lists(earlier, of('warehouse'))).toEqual([sent]);
  });

  it('can’t open them either', async () => {
    for (const path of [
      `/api/complaints/${kept}`,
      `/api/cases/${kept}/history`,
      `/api/cases/${kept}/history/0`,
      `/api/cases/${kept}/sla`,
    ]) {
      expect(await service.get(path, of('warehouse'))).toMatchObject({
        status: 403,
        body: { code: 'not-sent-to-you' },
      });
      expect((await service.get(path.replace(kept, sent), of('warehouse'))).status).toBe(200);
    }
  });

  it('means any of them where somebody speaks for none in particular', async () => {
    expect(await lists('/api/cases', of())).toEqual([sent]);
    expect((await service.get(`/api/complaints/${kept}`, of())).status).toBe(403);
  });

  it('doesn’t hide anything from the people of the store', async () => {
    expect((await lists('/api/cases', { role: 'agent', store: 'S01' })).sort()).toEqual([kept, sent].sort());
  });
});
