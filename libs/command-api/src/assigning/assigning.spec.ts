import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, CaseworkService, ELSEWHERE, SUPERVISOR, type Caller } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
  await service.employ('li.na', { skills: ['product-quality'] });
  await service.employ('wang.fang', { skills: ['product-quality'], capacity: 2 });
  await service.employ('sun.bo');
  await service.employ('zhou.min', { store: 'S02' });
});
afterAll(() => service.stop());

const assign = (id: string, sender: Caller = SUPERVISOR, headers: Record<string, string> = {}) =>
  service.post(`/api/complaints/${id}/assign-automatically`, sender, {}, headers);

describe('who could be responsible', () => {
  it('is told with reasons, the best one first; nobody of another store is asked', async () => {
    const id = await service.runtime.registered();
    await service.caughtUp();
    const { status, body } = await service.get(`/api/complaints/${id}/assignees`, SUPERVISOR);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        items: [
          { id: 'li.na', suitable: true, reasons: [{ code: 'has-skills' }, { code: 'fewest-open' }] },
          { id: 'wang.fang', suitable: true },
          {
            id: 'sun.bo',
            suitable: false,
            missingSkills: ['product-quality'],
            reasons: [{ code: 'missing-skills', label: { 'zh-CN': '缺少所需技能' } }],
          },
        ],
      },
    });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
  });

  it.each<[Caller, number, string]>([
    [AGENT, 403, 'role-not-allowed'],
    [ELSEWHERE, 403, 'foreign-store'],
  ])('is not told to %j', async (sender, status, code) => {
    const id = await service.runtime.registered();
    expect(await service.get(`/api/complaints/${id}/assignees`, sender)).toMatchObject({
      status,
      body: { code },
    });
    expect(await assign(id, sender)).toMatchObject({ status, body: { code } });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
  });
});

describe('assigning automatically', () => {
  it('shares what comes at once among those who suit, although the views lag, up to what they can carry', async () => {
    const people: unknown[] = [];
    for (let i = 0; i < 6; i++) {
      const id = await service.runtime.registered();
      const { status, body } = await assign(id);
      expect({ status, facts: body.facts }).toEqual({ status: 200, facts: ['CaseAssigned'] });
      people.push(body.assignee);
    }
    expect(people).toEqual(['li.na', 'wang.fang', 'li.na', 'wang.fang', 'li.na', 'li.na']);
  });

  it('answers a repeated key as before, whoever would suit the case best by now', async () => {
    const id = await service.runtime.registered();
    const key = { 'idempotency-key': 'a-1' };
    const first = await assign(id, SUPERVISOR, key);
    const again = await assign(id, SUPERVISOR, key);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await service.facts(id)).toEqual(['ComplaintReceived', 'CaseAssigned']);
  });

  it('is refused where nobody suits, and for another version than the one seen', async () => {
    const elsewhere = await service.runtime.registered({ store: 'S02' }, { id: 'x', role: 'integration' });
    expect(await assign(elsewhere, ELSEWHERE)).toMatchObject({ status: 200, body: { assignee: 'zhou.min' } });
    expect(await assign(elsewhere, ELSEWHERE)).toMatchObject({ status: 409, body: { code: 'nobody-suits' } });
    const id = await service.runtime.registered();
    expect(await assign(id, SUPERVISOR, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
    expect(await assign('nothing')).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  });
});
