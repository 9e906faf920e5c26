import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, AUDITOR, QueryService } from '../testing/query-service.ts';

let service: QueryService;
const ADMIN = { id: 'admin', role: 'admin' };
beforeAll(async () => {
  service = await QueryService.start();
  const { staff, runtime } = service;
  const describePerson = (id: string, name: string, store: string) =>
    staff.give(
      { name: 'describe', id, payload: { name, role: 'agent', store, skills: ['safety'] } },
      ADMIN,
      runtime.now,
    );
  await describePerson('li.na', '李娜', 'S01');
  await describePerson('sun, lei', '孙磊', 'S02');
  await describePerson('zhao', '赵敏', 'S01');
  await staff.give({ name: 'leave', id: 'zhao' }, ADMIN, runtime.now);
});
afterAll(() => service.stop());

const named = async (ids: string, asker = AGENT) =>
  (await service.get(`/api/people?ids=${encodeURIComponent(ids)}`, asker)).body.items;

describe('the people whom cases name', () => {
  it('are called what the directory calls them; nothing else is told', async () => {
    expect(await named('li.na')).toEqual([{ id: 'li.na', name: '李娜', role: 'agent', store: 'S01' }]);
  });

  it('may have left, or belong to another store', async () => {
    const names = ((await named('zhao,sun\\, lei,zhao')) as unknown as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['赵敏', '孙磊']);
    expect(await named('zhao', AUDITOR)).toHaveLength(1);
  });

  it('are left out where nobody knows them', async () => {
    expect(await named('nobody,constructor')).toEqual([]);
  });

  it.each(['', 'ids=', `ids=${Array.from({ length: 51 }, (_, n) => n).join(',')}`])(
    'have to be named, fifty at most: "%s"',
    async (query) => {
      const { status, body } = await service.get(`/api/people?${query}`);
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-request' });
    },
  );
});
