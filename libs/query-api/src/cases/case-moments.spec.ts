import type { NewEvent } from '@huiyin/event-store';
import { foldHistory, PEOPLE } from '@huiyin/case-runtime/testing';
import { catalogue } from '@huiyin/processes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryService } from '../testing/query-service.ts';

const COMPLAINT = catalogue.processes.find(({ id }) => id === 'complaint')!;
let service: QueryService;
let caseId = '';

beforeAll(async () => {
  service = await QueryService.start();
  const { runtime } = service;
  caseId = await runtime.registered();
  await runtime.give(caseId, 'acknowledge');
  await runtime.give(caseId, 'add-note', { text: '顾客要求回电' });
  await service.caughtUp();
});
afterAll(() => service.stop());

const moment = (revision: number | string, id = caseId) =>
  service.get(`/api/cases/${id}/history/${revision}`);

describe('a case as it was after one of its facts', () => {
  it('has the state, the data and the deadlines that its facts until then make, and no later ones', async () => {
    const history = await service.runtime.history(caseId);
    const states = foldHistory(COMPLAINT, caseId, history);
    for (const [revision, fact] of history.entries()) {
      const { status, body } = await moment(revision);
      const then = states[revision + 1]!;
      expect(status).toBe(200);
      expect(body).toMatchObject({
        id: caseId,
        process: 'complaint',
        revision,
        fact: { revision, type: fact.type, data: fact.data },
        machine: { id: 'complaint', version: COMPLAINT.reference.version },
        state: then.properties.name,
        owner: 'agent',
        final: false,
        regions: then.state,
        data: JSON.parse(JSON.stringify(then.data)),
        deadlines: then.deadlines.map((deadline) => ({ ...deadline, overdue: false })),
      });
    }
  });

  it('stays the same when more happens: who has it needs no other answer', async () => {
    const first = await moment(1);
    await service.runtime.give(caseId, 'add-note', { text: '已回电' });
    await service.caughtUp();
    const known = { 'if-none-match': first.headers.get('etag')! };
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect((await service.get(`/api/cases/${caseId}/history/1`, undefined, known)).status).toBe(304);
  });

  it('isn’t found where the case has no such fact, or there is no such case', async () => {
    expect(await moment(99)).toMatchObject({ status: 404, body: { code: 'revision-not-found' } });
    expect(await moment(0, 'complaint-0')).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  });

  it.each(['-1', 'x', '1.5', '99999999999999999999', '%20'])('can’t be asked as of %s', async (revision) => {
    expect(await moment(revision)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('says judged then, not now, whether a deadline had passed', async () => {
    const id = await service.runtime.registered();
    service.runtime.now += 40 * 86_400_000;
    await service.runtime.give(id, 'add-note', { text: '…' }, { actor: PEOPLE.agent });
    await service.caughtUp();
    const overdue = async (revision: number) =>
      ((await moment(revision, id)).body.deadlines as readonly { overdue: boolean }[]).map(
        (deadline) => deadline.overdue,
      );
    expect(await overdue(0)).toEqual([false, false]);
    expect(await overdue(1)).toEqual([true, true]);
  });
});

describe('a history that this build can’t fold', () => {
  it('is told fact by fact, with the reason, from the fact on that isn’t accepted', async () => {
    const { runtime } = service;
    const id = await runtime.registered();
    const [opening] = await runtime.history(id);
    const strange: NewEvent = { ...opening!, id: crypto.randomUUID(), type: 'ComplaintClosed' };
    const garbage: NewEvent = { id: crypto.randomUUID(), type: 'Scribble', data: {}, metadata: {} };
    await runtime.store.append(id, [strange, garbage], 0);
    await service.caughtUp();
    expect((await moment(0, id)).body).toMatchObject({ state: 'received', data: {} });
    const { status, body } = await moment(1, id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ fact: { type: 'ComplaintClosed' } });
    expect(body.broken).toEqual({
      'zh-CN': '第 1 号记录 ComplaintClosed 无法按现有流程重放。',
      en: expect.stringContaining('doesn’t accept it in state'),
    });
    expect(body).not.toHaveProperty('data');
    expect((await moment(2, id)).body).toMatchObject({
      fact: { type: 'Scribble' },
      broken: { 'zh-CN': '未写明流程', en: 'it names no process' },
    });
  });
});
