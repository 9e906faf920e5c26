import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, CaseworkService, ELSEWHERE, SUPERVISOR, type Caller } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
});
afterAll(() => service.stop());

const VALUES = { words: '非常抱歉', findings: '店员态度不佳', promisedBy: '2026-03-02T18:00:00+08:00' };
const settle = (id: string, body: object = { values: VALUES }, sender: Caller = AGENT, headers = {}) =>
  service.post(`/api/complaints/${id}/macros/apologise-and-settle`, sender, body, headers);
const SETTLED = [
  'ComplaintReceived',
  'ComplaintAcknowledged',
  'ComplaintVerified',
  'SolutionProposed',
  'SolutionAccepted',
  'SolutionExecuted',
  'OutcomeConfirmed',
];

describe('macros', () => {
  it('are listed for the caller’s role, with what has to be filled in', async () => {
    expect((await service.get('/api/macros?process=complaint', AGENT)).body).toMatchObject({
      items: [
        {
          name: 'apologise-and-settle',
          parameters: ['words', 'findings', 'promisedBy'],
          steps: [{ command: 'acknowledge', label: { 'zh-CN': '受理' } }, {}, {}, {}, {}, {}],
        },
        { name: 'ask-for-proof', parameters: [] },
      ],
    });
    const department = { role: 'department', store: 'S01' };
    expect((await service.get('/api/macros?process=complaint', department)).body).toEqual({ items: [] });
    expect((await service.get('/api/macros?process=dream', AGENT)).body).toEqual({ items: [] });
    expect((await service.get('/api/macros?process=complaint', { role: 'auditor' })).status).toBe(403);
  });

  it('give their commands one after the other, each as a command of its own', async () => {
    const id = await service.runtime.registered();
    const answer = await settle(id);
    expect(answer).toMatchObject({
      status: 200,
      body: { id, macro: 'apologise-and-settle', preview: false },
    });
    expect(answer.headers.get('etag')).toBe('"7"');
    expect(answer.body.steps).toMatchObject(
      SETTLED.slice(1).map((type) => ({ outcome: 'done', facts: [type] })),
    );
    expect(await service.facts(id)).toEqual(SETTLED);
    const [, acknowledged] = await service.runtime.history(id);
    expect(acknowledged).toMatchObject({ data: { words: '非常抱歉' }, metadata: { actor: { id: 'li.na' } } });
  });

  it('show all that they would record before they do', async () => {
    const id = await service.runtime.registered();
    const { status, body } = await settle(id, { values: VALUES, preview: true });
    expect({ status, steps: body.steps }).toMatchObject({
      status: 200,
      steps: SETTLED.slice(1).map((type) => ({ outcome: 'possible', facts: [{ type }] })),
    });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
  });

  it('stop at the first refusal, and say what was done', async () => {
    const id = await service.runtime.registered();
    const values = { ...VALUES, promisedBy: '2026-03-01T18:00:00+08:00' };
    expect(await settle(id, { values, preview: true })).toMatchObject({
      status: 200,
      body: { steps: [{}, {}, {}, { outcome: 'refused', problem: { code: 'promise-in-the-past' } }] },
    });
    const answer = await settle(id, { values });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'promise-in-the-past', stoppedAt: 'accept-solution' },
    });
    expect(answer.body.done).toMatchObject([
      { command: 'acknowledge', outcome: 'done' },
      { command: 'verify' },
      { command: 'propose-solution' },
    ]);
    expect(await service.facts(id)).toEqual(SETTLED.slice(0, 4));
  });

  it('go on where they stopped when they are sent again under one key, and do nothing twice', async () => {
    const id = await service.runtime.registered();
    const key = { 'idempotency-key': 'm-1' };
    await settle(id, { values: VALUES }, AGENT, key);
    expect(await settle(id, { values: VALUES }, AGENT, key)).toMatchObject({
      status: 200,
      body: { steps: SETTLED.slice(1).map(() => ({ outcome: 'done', repeated: true })) },
    });
    expect(await service.facts(id)).toEqual(SETTLED);
  });

  it.each<[string, object, Caller, number, string]>([
    ['values that are missing', { values: { words: '…' } }, AGENT, 422, 'macro-values'],
    ['values that nothing asks for', { values: { ...VALUES, more: '…' } }, AGENT, 422, 'macro-values'],
    ['values that are no texts', { values: { ...VALUES, words: 7 } }, AGENT, 422, 'macro-values'],
    ['a moment that is none', { values: { ...VALUES, promisedBy: '明天' } }, AGENT, 400, 'invalid-request'],
    [
      'a role that may not use them',
      { values: VALUES },
      { role: 'department', store: 'S01' },
      403,
      'role-not-allowed',
    ],
    ['a case of another store', { values: VALUES }, ELSEWHERE, 403, 'foreign-store'],
  ])('are refused for %s before any command is given', async (_, body, sender, status, code) => {
    const id = await service.runtime.registered();
    expect(await settle(id, body, sender)).toMatchObject({ status, body: { code } });
    expect(await service.facts(id)).toEqual(['ComplaintReceived']);
  });

  it('aren’t there under other names, nor for cases that aren’t there', async () => {
    const id = await service.runtime.registered();
    const unknown = await service.post(`/api/complaints/${id}/macros/constructor`, SUPERVISOR);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'macro-unknown' } });
    expect(await settle('nothing')).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  });
});
