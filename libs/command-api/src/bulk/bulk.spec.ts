import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, CaseworkService, ELSEWHERE, SUPERVISOR, type Caller } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
});
afterAll(() => service.stop());

const bulk = (body: object, sender: Caller = SUPERVISOR, headers: Record<string, string> = {}) =>
  service.post('/api/bulk', sender, { process: 'complaint', ...body }, headers);
const named = (ids: readonly string[]) => ids.map((id) => ({ id }));

async function complaints(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(await service.runtime.registered());
  return ids;
}

describe('one command for many cases', () => {
  it('is shown with what it would record in each, or why not; nothing is recorded', async () => {
    const [one, other] = (await complaints(2)) as [string, string];
    await service.runtime.give(other, 'acknowledge');
    const before = await service.log();
    const answer = await bulk(
      { command: 'acknowledge', cases: named([one, other, 'nothing']), preview: true },
      AGENT,
    );
    expect(answer).toMatchObject({
      status: 200,
      body: {
        preview: true,
        counts: { done: 0, possible: 1, stopped: 0, refused: 2 },
        items: [
          { id: one, outcome: 'possible', version: 2, facts: [{ type: 'ComplaintAcknowledged', data: {} }] },
          { id: other, outcome: 'refused', problem: { status: 409, code: 'command-not-allowed' } },
          { id: 'complaint-nothing', outcome: 'refused', problem: { status: 404, code: 'case-not-found' } },
        ],
      },
    });
    expect(await service.log()).toEqual(before);
  });

  it('is carried out case by case: each has its own result, and those refused keep nobody from being done', async () => {
    const [one, other, changed] = (await complaints(3)) as [string, string, string];
    await service.runtime.give(changed, 'add-note', { text: '…' });
    const answer = await bulk({
      command: 'assign',
      payload: { assignee: 'wang.fang' },
      reason: '调整分工',
      cases: [{ id: one }, { id: 'nothing' }, { id: changed, version: 1 }, { id: other, version: 1 }],
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        counts: { done: 2, possible: 0, stopped: 0, refused: 2 },
        items: [
          { id: one, outcome: 'done', version: 2, facts: ['CaseAssigned'] },
          { problem: { code: 'case-not-found' } },
          { id: changed, problem: { status: 412, code: 'wrong-version', expected: 1, actual: 2 } },
          { id: other, outcome: 'done' },
        ],
      },
    });
    expect(await service.facts(one)).toEqual(['ComplaintReceived', 'CaseAssigned']);
    expect(await service.facts(changed)).toEqual(['ComplaintReceived', 'NoteAdded']);
    const [, assigned] = await service.runtime.history(one);
    expect(assigned?.data).toEqual({ assignee: 'wang.fang', reason: '调整分工' });
  });

  it('has an effect once under one key, also when some were refused before', async () => {
    const [one, other] = (await complaints(2)) as [string, string];
    const body = {
      command: 'verify',
      payload: { findings: '属实', justified: true },
      cases: named([one, other]),
    };
    const key = { 'idempotency-key': 'b-1' };
    await service.runtime.give(one, 'acknowledge');
    expect((await bulk(body, AGENT, key)).body.counts).toMatchObject({ done: 1, refused: 1 });
    await service.runtime.give(other, 'acknowledge');
    expect((await bulk(body, AGENT, key)).body).toMatchObject({
      items: [
        { id: one, outcome: 'done', repeated: true },
        { id: other, outcome: 'done' },
      ],
    });
    expect((await service.facts(one)).filter((type) => type === 'ComplaintVerified')).toHaveLength(1);
  });

  it('keeps to the store of whoever asks, case by case', async () => {
    const [one] = await complaints(1);
    const answer = await bulk(
      { command: 'assign', payload: { assignee: 'x' }, cases: named([one!]) },
      ELSEWHERE,
    );
    expect(answer.body).toMatchObject({ items: [{ problem: { status: 403, code: 'foreign-store' } }] });
    expect(await service.facts(one!)).toEqual(['ComplaintReceived']);
  });

  it('takes a thousand cases', async () => {
    const ids = await complaints(1_000);
    const answer = await bulk({ command: 'assign', payload: { assignee: 'wang.fang' }, cases: named(ids) });
    expect(answer.body.counts).toEqual({ done: 1_000, possible: 0, stopped: 0, refused: 0 });
    const items = answer.body.items as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(ids);
  }, 60_000);

  it.each<[string, object, Caller, number, string]>([
    [
      'for a role that may not give it',
      { command: 'assign', payload: { assignee: 'x' } },
      AGENT,
      403,
      'role-not-allowed',
    ],
    [
      'for a role that gives no commands',
      { command: 'assign' },
      { role: 'auditor' },
      403,
      'role-not-allowed',
    ],
    [
      'for a payload that the command doesn’t take',
      { command: 'assign', payload: { person: 'x' } },
      SUPERVISOR,
      400,
      'invalid-request',
    ],
    [
      'for a reason that the command doesn’t take',
      { command: 'take', reason: '。' },
      SUPERVISOR,
      400,
      'invalid-request',
    ],
    ['for a command that there isn’t', { command: 'constructor' }, SUPERVISOR, 422, 'command-unknown'],
    [
      'for a process that there isn’t',
      { process: 'dream', command: 'take' },
      SUPERVISOR,
      422,
      'process-unknown',
    ],
    ['for no case at all', { command: 'take', cases: [] }, SUPERVISOR, 400, 'invalid-request'],
    [
      'for too many cases',
      { command: 'take', cases: named(Array.from({ length: 1_001 }, (_, i) => `c${i}`)) },
      SUPERVISOR,
      400,
      'invalid-request',
    ],
    [
      'for a case named twice',
      { command: 'take', cases: named(['1', 'complaint-1']) },
      SUPERVISOR,
      422,
      'case-named-twice',
    ],
  ])('is refused as a whole %s, and records nothing', async (_, body, sender, status, code) => {
    const before = await service.runtime.store.head();
    expect(await bulk({ cases: named(['1']), ...body }, sender)).toMatchObject({ status, body: { code } });
    expect(await service.runtime.store.head()).toBe(before);
  });
});
