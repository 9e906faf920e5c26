import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { REACTIONS_STREAM } from '@huiyin/reactions';
import { ADMIN, AGENT, CaseworkService, ELSEWHERE, SUPERVISOR } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
});
afterAll(() => service.stop());

const park = (id: string) =>
  service.parking.park(
    {
      id,
      reaction: 'climb-the-ladder',
      caseId: 'complaint-1',
      revision: 2,
      fact: 'Escalated',
      store: 'S01',
      code: 'nobody-on-that-level',
      reason: 'Nobody of store S01 is there',
    },
    { id: 'huiyin', role: 'system' },
    service.runtime.now,
  );
const PARKED = '/api/reactions/parked';
const ids = (body: Record<string, unknown>) => (body.items as { id: string }[]).map(({ id }) => id);

it('shows what couldn’t be carried out to those who can see to it', async () => {
  await park('a.1');
  for (const sender of [ADMIN, SUPERVISOR, { role: 'auditor' }])
    expect(await service.get(PARKED, sender)).toMatchObject({
      status: 200,
      body: { items: [{ id: 'a.1', code: 'nobody-on-that-level', attempts: 1, retrying: false }] },
    });
  expect((await service.get(PARKED, ELSEWHERE)).body).toEqual({ items: [] });
  expect((await service.get(PARKED, AGENT)).status).toBe(403);
});

it('has them tried again, or skips them with a reason, as recorded history', async () => {
  await park('b.1');
  await park('b.2');
  const before = (await service.facts(REACTIONS_STREAM)).length;
  expect(await service.post(`${PARKED}/b.1/retry`, SUPERVISOR)).toMatchObject({ status: 202 });
  expect(await service.post(`${PARKED}/b.1/retry`, SUPERVISOR)).toMatchObject({ status: 202 });
  expect(await service.post(`${PARKED}/b.2/skip`, ADMIN, { reason: '已电话处理' })).toMatchObject({
    status: 200,
  });
  expect((await service.facts(REACTIONS_STREAM)).slice(before)).toEqual([
    'ReactionRetryRequested',
    'ReactionSkipped',
  ]);
  const { body } = await service.get(PARKED, ADMIN);
  expect(ids(body)).toContain('b.1');
  expect(ids(body)).not.toContain('b.2');
});

it('refuses those who may not, and what isn’t parked; nothing is recorded', async () => {
  await park('c.1');
  const before = await service.facts(REACTIONS_STREAM);
  for (const [path, sender, status] of [
    ['c.1/retry', ELSEWHERE, 404],
    ['c.1/skip', ELSEWHERE, 404],
    ['c.1/retry', AGENT, 403],
    ['c.1/skip', { role: 'auditor' }, 403],
    ['nothing/retry', ADMIN, 404],
  ] as const)
    expect((await service.post(`${PARKED}/${path}`, sender)).status).toBe(status);
  expect(await service.facts(REACTIONS_STREAM)).toEqual(before);
});
