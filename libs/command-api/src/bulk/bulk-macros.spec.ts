import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, CaseworkService, ELSEWHERE, SUPERVISOR, type Caller } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
});
afterAll(() => service.stop());

const VALUES = { words: '非常抱歉', findings: '店员态度不佳', promisedBy: '2026-03-02T18:00:00+08:00' };
const SETTLING = { macro: 'apologise-and-settle', values: VALUES };
const STEPS = [
  ['acknowledge', 'ComplaintAcknowledged'],
  ['verify', 'ComplaintVerified'],
  ['propose-solution', 'SolutionProposed'],
  ['accept-solution', 'SolutionAccepted'],
  ['report-execution', 'SolutionExecuted'],
  ['confirm-outcome', 'OutcomeConfirmed'],
] as const;
const FACTS = STEPS.map(([, fact]) => fact);

const bulk = (body: object, sender: Caller = AGENT, headers: Record<string, string> = {}) =>
  service.post('/api/bulk', sender, { process: 'complaint', ...body }, headers);
const named = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const complaint = () => service.runtime.registered();

/** One that can’t be acknowledged any more, and one from which a step in the middle isn’t possible. */
async function acknowledged(): Promise<string> {
  const id = await complaint();
  await service.runtime.give(id, 'acknowledge');
  return id;
}

describe('one macro for many cases', () => {
  it('is shown with each step that it would be in each case, or where it would stop; nothing is recorded', async () => {
    const [one, other] = [await complaint(), await acknowledged()];
    const before = await service.log();
    const { status, body } = await bulk({ ...SETTLING, cases: named(one, other, 'nothing'), preview: true });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        preview: true,
        counts: { done: 0, possible: 1, stopped: 0, refused: 2 },
        items: [
          {
            id: one,
            outcome: 'possible',
            version: 7,
            state: 'reviewing',
            facts: FACTS.map((type) => ({ type })),
            steps: STEPS.map(([command, type]) => ({ command, outcome: 'possible', facts: [{ type }] })),
          },
          {
            id: other,
            outcome: 'refused',
            problem: { status: 409, code: 'command-not-allowed' },
            stoppedAt: 'acknowledge',
            steps: [{ command: 'acknowledge', outcome: 'refused' }],
          },
          { id: 'complaint-nothing', outcome: 'refused', problem: { status: 404, code: 'case-not-found' } },
        ],
      },
    });
    expect(await service.log()).toEqual(before);
  });

  it('is carried out case by case, step by step: who is refused keeps nobody from being done', async () => {
    const [one, other, changed] = [await complaint(), await acknowledged(), await complaint()];
    await service.runtime.give(changed, 'add-note', { text: '…' });
    const cases = [{ id: other }, { id: changed, version: 1 }, { id: one, version: 1 }];
    const { body } = await bulk({ ...SETTLING, cases });
    expect(body).toMatchObject({
      counts: { done: 1, possible: 0, stopped: 0, refused: 2 },
      items: [
        { id: other, outcome: 'refused' },
        { id: changed, outcome: 'refused', problem: { status: 412, code: 'wrong-version', actual: 2 } },
        { id: one, outcome: 'done', version: 7, facts: FACTS },
      ],
    });
    expect(await service.facts(one)).toEqual(['ComplaintReceived', ...FACTS]);
    expect(await service.facts(other)).toEqual(['ComplaintReceived', 'ComplaintAcknowledged']);
    expect(await service.facts(changed)).toEqual(['ComplaintReceived', 'NoteAdded']);
  });

  it('tells of each case at which step it stopped, what was done before, and why no more', async () => {
    const id = await complaint();
    const values = { ...VALUES, promisedBy: '2026-03-01T18:00:00+08:00' };
    const stopped = {
      id,
      outcome: 'stopped',
      version: 4,
      state: 'negotiating',
      stoppedAt: 'accept-solution',
      problem: { status: 422, code: 'promise-in-the-past' },
      steps: [{}, {}, {}, { command: 'accept-solution', outcome: 'refused' }],
    };
    const asked = { ...SETTLING, values, cases: named(id) };
    expect((await bulk({ ...asked, preview: true })).body).toMatchObject({
      counts: { stopped: 1, done: 0, refused: 0 },
      items: [stopped],
    });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
    expect((await bulk(asked)).body).toMatchObject({ counts: { stopped: 1 }, items: [stopped] });
    expect(await service.facts(id)).toEqual(['ComplaintReceived', ...FACTS.slice(0, 3)]);
  });

  it('has an effect once under one key', async () => {
    const [one, other] = [await complaint(), await complaint()];
    const key = { 'idempotency-key': 'bm-1' };
    await bulk({ ...SETTLING, cases: named(one) }, AGENT, key);
    const { body } = await bulk({ ...SETTLING, cases: named(one, other) }, AGENT, key);
    expect(body).toMatchObject({
      counts: { done: 2 },
      items: [{ id: one, repeated: true, facts: FACTS }, { id: other }],
    });
    expect((body.items as object[])[1]).not.toHaveProperty('repeated');
    for (const id of [one, other]) expect(await service.facts(id)).toEqual(['ComplaintReceived', ...FACTS]);
  });

  it('keeps to the store of whoever asks, case by case', async () => {
    const id = await complaint();
    expect((await bulk({ ...SETTLING, cases: named(id) }, ELSEWHERE)).body).toMatchObject({
      items: [{ outcome: 'refused', problem: { status: 403, code: 'foreign-store' } }],
    });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
  });

  it.each<[string, object, Caller, number, string]>([
    ['for a macro that there isn’t', { macro: 'constructor' }, SUPERVISOR, 422, 'macro-unknown'],
    [
      'for a role that may not use it',
      SETTLING,
      { role: 'department', store: 'S01' },
      403,
      'role-not-allowed',
    ],
    ['for values that are missing', { macro: SETTLING.macro }, AGENT, 422, 'macro-values'],
    [
      'for values that nothing asks for',
      { macro: 'ask-for-proof', values: { words: '…' } },
      AGENT,
      422,
      'macro-values',
    ],
    [
      'for a moment that is none',
      { ...SETTLING, values: { ...VALUES, promisedBy: '明天' } },
      AGENT,
      400,
      'invalid-request',
    ],
    ['beside a command', { ...SETTLING, command: 'take' }, AGENT, 400, 'invalid-request'],
    ['with a command’s payload', { ...SETTLING, payload: {} }, AGENT, 400, 'invalid-request'],
    ['without a name, when there is no command either', { values: {} }, AGENT, 400, 'invalid-request'],
  ])('is refused as a whole %s, and records nothing', async (_, body, sender, status, code) => {
    const id = await complaint();
    const before = await service.runtime.store.head();
    expect(await bulk({ cases: named(id), ...body }, sender)).toMatchObject({ status, body: { code } });
    expect(await service.runtime.store.head()).toBe(before);
  });
});
