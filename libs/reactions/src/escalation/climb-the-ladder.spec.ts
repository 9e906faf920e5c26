import { PEOPLE } from '@huiyin/case-runtime/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Stage } from '../testing/stage.ts';

let stage: Stage;
let caseId: string;
beforeEach(async () => {
  stage = await Stage.open();
  caseId = await stage.runtime.registered();
  await stage.runtime.give(caseId, 'acknowledge');
});

const escalate = (to?: string) =>
  stage.runtime.give(caseId, 'escalate', { requestedBy: 'customer', reason: '要求升级', ...(to && { to }) });
const assignee = async () => (await stage.data(caseId)).assignee;

/** A store with one of each. */
async function staffed() {
  await stage.employ('li.na');
  await stage.employ('chen.jie', { role: 'supervisor' });
  await stage.employ('liu.yang', { role: 'store-manager' });
}

describe('the escalation ladder', () => {
  it('hands a raised case to whoever stands on the level that it has reached, step by step', async () => {
    await staffed();
    expect(await assignee()).toBe('li.na');
    await escalate();
    await stage.react();
    expect(await assignee()).toBe('chen.jie');
    await escalate('store-manager');
    await stage.react();
    expect(await assignee()).toBe('liu.yang');
    expect(await stage.parking.list()).toEqual([]);
  });

  it('says why, and what it answers', async () => {
    await staffed();
    await escalate();
    await stage.react();
    const history = await stage.log();
    const raised = history.find(({ type }) => type === 'Escalated');
    expect(history.at(-1)).toMatchObject({
      type: 'CaseAssigned',
      data: { assignee: 'chen.jie', reason: expect.stringContaining('随升级移交') },
      metadata: { $causationId: raised?.id, actor: { id: 'huiyin', role: 'system' } },
    });
  });

  it('is climbed by overdue deadlines too', async () => {
    await staffed();
    const state = await stage.runtime.cases.load(caseId);
    const deadline = state!.deadlines.find(({ name }) => name === 'verification')!;
    stage.runtime.now = Date.parse(deadline.due);
    const expire = { deadline: deadline.id };
    await stage.runtime.give(caseId, 'expire-deadline', expire, { actor: PEOPLE.system });
    await stage.react();
    expect(await assignee()).toBe('chen.jie');
  });

  it('gives a case to nobody whom it was escalated past', async () => {
    await staffed();
    await stage.runtime.give(caseId, 'assign', { assignee: 'chen.jie' }, { actor: PEOPLE.storeManager });
    await escalate();
    await stage.react();
    expect(await assignee()).toBe('liu.yang');
  });

  it('leaves alone what was given back, or is given back before anybody looked', async () => {
    await staffed();
    await escalate();
    await stage.runtime.give(caseId, 'de-escalate', { reason: '已沟通' }, { actor: PEOPLE.supervisor });
    await stage.react();
    expect(await assignee()).toBe('li.na');
  });

  it('asks first whom the company names', async () => {
    await staffed();
    const { policies } = stage.runtime;
    await policies.adopt({ escalationLadder: { supervisor: ['zhao.lei'] } }, PEOPLE.admin);
    await escalate();
    await stage.react();
    expect(await assignee()).toBe('zhao.lei');
  });

  it('does nothing for a store that keeps no directory', async () => {
    await escalate();
    await stage.react();
    expect(await assignee()).toBe('li.na');
    expect(await stage.parking.list()).toEqual([]);
  });

  it('is parked where nobody stands high enough, and climbed once somebody does and it is tried again', async () => {
    await stage.employ('li.na');
    await escalate();
    await stage.react();
    const [parked, ...more] = await stage.parking.list();
    expect(more).toEqual([]);
    expect(parked).toMatchObject({
      reaction: 'climb-the-ladder',
      caseId,
      fact: 'Escalated',
      store: 'S01',
      code: 'nobody-on-that-level',
      attempts: 1,
    });
    await stage.employ('chen.jie', { role: 'supervisor' });
    await stage.react();
    await stage.parking.retry(parked!.id, PEOPLE.admin, stage.runtime.now);
    await stage.react();
    expect(await assignee()).toBe('chen.jie');
    expect(await stage.parking.list()).toEqual([]);
  });
});
