import { type InMemoryEventStore } from '@huiyin/event-store';
import { MONDAY, PEOPLE } from '@huiyin/case-runtime/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ADMIN, Stage } from '../testing/stage.ts';
import { AbsenceWatch } from './absence-watch.ts';

const HOUR = 3_600_000;
let stage: Stage;
let caseId: string;
beforeEach(async () => {
  stage = await Stage.open();
  for (const id of ['li.na', 'sun.bo', 'wang.fang']) await stage.employ(id);
  caseId = await stage.runtime.registered();
  await stage.runtime.give(caseId, 'take');
});

const away = (from = MONDAY, substitute?: string) =>
  stage.staff.give(
    {
      name: 'announce-absence',
      id: 'li.na',
      payload: {
        from: new Date(from).toISOString(),
        until: new Date(MONDAY + 48 * HOUR).toISOString(),
        ...(substitute !== undefined && { substitute }),
      },
    },
    ADMIN,
    stage.runtime.now,
  );
const look = (at = stage) => new AbsenceWatch(at.handOver).look();
const assignee = async () => (await stage.data(caseId)).assignee;
const staffFacts = async () =>
  (await stage.log())
    .filter(({ stream }) => stream === 'staff')
    .map(({ type, data }) => [type, data] as const);

describe('when an absence begins', () => {
  it('the person’s open cases go to the substitute, and that is recorded', async () => {
    await away(MONDAY, 'wang.fang');
    expect(await look()).toBe(1);
    expect(await assignee()).toBe('wang.fang');
    expect((await staffFacts()).at(-1)).toEqual([
      'WorkHandedOver',
      { id: 'li.na', from: new Date(MONDAY).toISOString(), handedOver: 1, left: 0 },
    ]);
  });

  it('and not before', async () => {
    await away(MONDAY + HOUR, 'wang.fang');
    expect(await look()).toBe(0);
    expect(await assignee()).toBe('li.na');
    stage.runtime.now += HOUR;
    expect(await look()).toBe(1);
    expect(await assignee()).toBe('wang.fang');
  });

  it('each goes to whoever suits it best where nobody stands in, or whoever does was passed over', async () => {
    await away();
    await look();
    expect(await assignee()).toBe('sun.bo');
    const other = await stage.runtime.registered();
    await stage.runtime.give(other, 'assign', { assignee: 'wang.fang' }, { actor: PEOPLE.supervisor });
    await stage.runtime.give(other, 'escalate', { requestedBy: 'staff', reason: '。' });
    await stage.runtime.give(other, 'assign', { assignee: 'sun.bo' }, { actor: PEOPLE.supervisor });
    await stage.employ('chen.jie', { role: 'supervisor' });
    const absence = { from: new Date(MONDAY).toISOString(), until: new Date(MONDAY + HOUR).toISOString() };
    const payload = { ...absence, substitute: 'wang.fang' };
    await stage.staff.give({ name: 'announce-absence', id: 'sun.bo', payload }, ADMIN, MONDAY);
    await look();
    expect((await stage.data(other)).assignee).toBe('chen.jie');
    expect(await assignee()).toBe('wang.fang');
  });

  it('cases that nobody suits stay where they are, and are counted', async () => {
    for (const id of ['sun.bo', 'wang.fang']) await stage.employ(id, { capacity: 0 });
    await away();
    await look();
    expect(await assignee()).toBe('li.na');
    expect((await staffFacts()).at(-1)).toMatchObject(['WorkHandedOver', { handedOver: 0, left: 1 }]);
  });

  it('it is done once: what a leader gives back meanwhile stays, whatever is looked at again', async () => {
    await away(MONDAY, 'wang.fang');
    await look();
    await stage.runtime.give(caseId, 'assign', { assignee: 'li.na' }, { actor: PEOPLE.supervisor });
    const log = await stage.log();
    expect(await look()).toBe(0);
    expect(await look(await Stage.open(stage.runtime.store as InMemoryEventStore))).toBe(0);
    expect(await stage.log()).toEqual(log);
  });

  it('two processes that look at once hand everything over once', async () => {
    await away(MONDAY, 'wang.fang');
    const other = await Stage.open(stage.runtime.store as InMemoryEventStore);
    await Promise.all([look(), look(other)]);
    const handedOver = (await stage.log()).filter(
      ({ stream, type }) => stream === caseId && type === 'CaseAssigned',
    );
    expect(handedOver).toHaveLength(2);
    expect((await staffFacts()).filter(([type]) => type === 'WorkHandedOver')).toHaveLength(1);
  });

  it('nothing happens for absences that are over or called off', async () => {
    await away(MONDAY, 'wang.fang');
    await stage.staff.give({ name: 'cancel-absence', id: 'li.na', from: MONDAY }, ADMIN, MONDAY);
    expect(await look()).toBe(0);
    expect(await assignee()).toBe('li.na');
  });
});

describe('when somebody leaves', () => {
  const leave = (id = 'li.na') => stage.staff.give({ name: 'leave', id }, ADMIN, stage.runtime.now);

  it('each of their open cases goes to whoever suits it best, and that is recorded once', async () => {
    await leave();
    expect(await look()).toBe(1);
    expect(await assignee()).toBe('sun.bo');
    expect((await staffFacts()).at(-1)).toEqual([
      'WorkHandedOver',
      { id: 'li.na', from: new Date(MONDAY).toISOString(), handedOver: 1, left: 0 },
    ]);
    const log = await stage.log();
    expect(await look()).toBe(0);
    expect(await look(await Stage.open(stage.runtime.store as InMemoryEventStore))).toBe(0);
    expect(await stage.log()).toEqual(log);
  });

  it('what nobody suits goes to a leader of the store', async () => {
    for (const id of ['sun.bo', 'wang.fang']) await stage.employ(id, { capacity: 0 });
    await stage.employ('chen.jie', { role: 'supervisor', capacity: 0 });
    await leave();
    await look();
    expect(await assignee()).toBe('chen.jie');
  });

  it('what nobody is there for waits with them until somebody is', async () => {
    for (const id of ['sun.bo', 'wang.fang']) await leave(id);
    await leave();
    await look();
    expect(await assignee()).toBe('li.na');
    expect(await look()).toBe(1);
    await stage.employ('zhao.lei');
    expect(await look()).toBe(1);
    expect(await assignee()).toBe('zhao.lei');
    expect(await look()).toBe(0);
  });

  it('and comes back, their next leaving is dealt with anew', async () => {
    await leave();
    await look();
    stage.runtime.now += HOUR;
    await stage.employ('li.na');
    await stage.runtime.give(caseId, 'assign', { assignee: 'li.na' }, { actor: PEOPLE.supervisor });
    await leave();
    expect(await look()).toBe(1);
    expect(await assignee()).toBe('sun.bo');
  });
});
