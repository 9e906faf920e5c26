import { PEOPLE } from '@huiyin/case-runtime/testing';
import type { InMemoryEventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Stage } from '../testing/stage.ts';

const DAY = 86_400_000;
const processNamed = (id: string) => catalogue.processes.find((process) => process.id === id)!;
const [ORDERS, VISITS] = [processNamed('order-follow-up'), processNamed('follow-up-visit')];
const TOLD = { channel: 'hotline', words: '已告知' };

let stage: Stage;
let order: string;
let visit: string;

/** An order that was accepted in a store where visits are cases; four days later. */
beforeEach(async () => {
  stage = await Stage.open();
  const { policies, commands } = stage.runtime;
  const links = { 'acceptance-to-visit': true };
  await policies.adopt({ ...policies.document, links }, PEOPLE.admin);
  const opened = await commands.open(ORDERS, {
    name: 'register',
    payload: {
      channel: 'app',
      customer: { id: 'C7', name: '王女士', phone: '13800000000' },
      order: 'A-1',
      preferredChannel: 'hotline',
    },
    actor: PEOPLE.agent,
  });
  order = opened.kind === 'done' ? opened.caseId : '';
  for (const [name, payload] of [
    ['confirm', { checked: ['specification', 'quantity', 'price', 'delivery-time'] }],
    ['hand-over', { department: 'warehouse' }],
    ['report-ready', {}],
    ['agree-delivery', { at: '2026-03-05T10:00:00+08:00', method: 'home-delivery' }],
    ['dispatch', {}],
    ['report-delivered', {}],
    ['accept', {}],
  ] as const)
    await give(order, name, payload);
  await stage.react();
  [visit = ''] = await stage.casesOf('follow-up-visit');
  stage.runtime.now += 4 * DAY;
});

async function give(caseId: string, name: string, payload: object, actor = PEOPLE.agent) {
  const process = caseId.startsWith(ORDERS.id) ? ORDERS : VISITS;
  const result = await stage.runtime.commands.execute(process, caseId, { name, payload, actor });
  expect(result).toMatchObject({ kind: 'done' });
}
const visited = { channel: 'hotline', recordingConsent: true, answers: [], score: 5 };
const stateOf = async (caseId: string) => (await stage.runtime.cases.refresh(caseId))!.properties.name;
const factsOf = async (caseId: string) => (await stage.runtime.history(caseId)).map(({ type }) => type);

describe('an order that was accepted', () => {
  it('has a visit where visits are cases, not before its time, each linked to the other', async () => {
    expect(await stage.data(visit)).toMatchObject({
      occasion: 'order',
      order: 'A-1',
      channel: 'hotline',
      links: [{ caseId: order, relation: 'visit-of' }],
    });
    expect(await stage.data(order)).toMatchObject({ links: [{ caseId: visit, relation: 'visited-in' }] });
  });

  it('is completed by the visit, whose score counts once', async () => {
    await give(visit, 'record-visit', visited);
    await stage.react();
    expect(await stateOf(order)).toBe('completed');
    expect(await stage.data(order)).not.toHaveProperty('score');
    expect(await stage.data(visit)).toMatchObject({ score: 5 });
    expect(await stage.parking.list()).toEqual([]);
  });

  it('is completed when the customer declines the visit', async () => {
    await give(visit, 'decline-visit', { told: TOLD });
    await stage.react();
    expect((await factsOf(order)).slice(-1)).toEqual(['VisitDeclined']);
  });

  it('is completed when nobody was reached for the visit, every attempt documented in both', async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      await give(visit, 'record-contact-attempt', { channel: 'hotline', remark: '无人接听' });
      await stage.react();
    }
    await give(visit, 'close-unreachable', { told: TOLD });
    await stage.react();
    expect((await factsOf(order)).slice(-4)).toEqual([
      ...Array<string>(3).fill('ContactAttempted'),
      'CustomerUnreachable',
    ]);
    expect(await stateOf(order)).toBe('completed');
    expect(await stage.parking.list()).toEqual([]);
  });

  it('makes the visit needless when its agent asked the customer', async () => {
    await give(order, 'record-visit', { channel: 'hotline', recordingConsent: false, score: 4 });
    await stage.react();
    expect(await stateOf(visit)).toBe('dispensed');
  });
});

describe('settling', () => {
  it('happens once, however often and by however many processes it is answered, and nothing is settled back', async () => {
    await give(visit, 'record-visit', visited);
    const other = await Stage.open(stage.runtime.store as InMemoryEventStore);
    await Promise.all([stage.react(), other.react(), stage.react()]);
    const log = await stage.log();
    await (await Stage.open(stage.runtime.store as InMemoryEventStore)).react();
    expect(await stage.log()).toEqual(log);
    expect((await factsOf(order)).filter((type) => type === 'VisitMade')).toHaveLength(1);
    expect(await stateOf(visit)).toBe('analysing');
  });

  it('that isn’t possible now is parked with the reason, and done once somebody has seen to it', async () => {
    await give(order, 'record-payment', { amount: 10, method: 'cash' }, PEOPLE.agent);
    await give(order, 'report-payment-issue', { kind: 'wrong-amount', details: '多收' });
    await give(visit, 'record-visit', visited);
    await stage.react();
    const [parked] = await stage.parking.list();
    expect(parked).toMatchObject({ reaction: 'settle-visit-record-visit', code: 'payment-issue-open' });
    await give(order, 'solve-payment-issue', { solution: '已退差额' });
    await stage.parking.retry(parked!.id, PEOPLE.supervisor, stage.runtime.now);
    await stage.react();
    expect(await stateOf(order)).toBe('completed');
    expect(await stage.parking.list()).toEqual([]);
  });
});
