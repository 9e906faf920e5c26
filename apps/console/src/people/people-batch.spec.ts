import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AT_ONCE, batchPeople, type Person } from './people-batch.ts';

const person = (id: string): Person => ({ id, name: `姓名 ${id}`, role: 'agent' });

/** Asks for people whose ids don’t begin with `x`; keeps the requests. */
function directory() {
  const requests: (readonly string[])[] = [];
  const find = batchPeople((ids) => {
    requests.push(ids);
    return Promise.resolve(ids.filter((id) => !id.startsWith('x')).map(person));
  });
  return { requests, find };
}

describe('People', () => {
  it('are asked for together, each once, in as few requests as the limit allows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 160 }), { minLength: 1, maxLength: 300 }), async (numbers) => {
        const { requests, find } = directory();
        const ids = numbers.map((number) => `p${number}`);
        const found = await Promise.all(ids.map(find));
        expect(found.map((one) => one?.id)).toEqual(ids);
        const distinct = new Set(ids).size;
        expect(requests).toHaveLength(Math.ceil(distinct / AT_ONCE));
        expect(requests.flat()).toHaveLength(distinct);
        for (const request of requests) expect(request.length).toBeLessThanOrEqual(AT_ONCE);
      }),
      { numRuns: 30 },
    );
  });

  it('are null where nobody knows them', async () => {
    const { find } = directory();
    expect(await Promise.all([find('p1'), find('x1')])).toEqual([person('p1'), null]);
  });

  it('are asked for anew after an answer', async () => {
    const { requests, find } = directory();
    await find('p1');
    await find('p2');
    expect(requests).toEqual([['p1'], ['p2']]);
  });

  it('fail together with their request, and with it alone', async () => {
    let working = false;
    const find = batchPeople((ids) =>
      working ? Promise.resolve(ids.map(person)) : Promise.reject(new Error('away')),
    );
    const results = await Promise.allSettled([find('p1'), find('p2')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    working = true;
    expect(await find('p1')).toEqual(person('p1'));
  });
});
