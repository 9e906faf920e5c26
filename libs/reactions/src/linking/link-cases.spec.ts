import { InMemoryEventStore, StoreUnavailableError } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import { MONDAY, PEOPLE } from '@huiyin/case-runtime/testing';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { LATEST } from '../reacting/cause.ts';
import { Reactor } from '../running/reactor.ts';
import { Stage } from '../testing/stage.ts';
import { linkCases } from './link-cases.ts';

const ORDERS = catalogue.processes.find(({ id }) => id === 'order-follow-up')!;
const ORDER = {
  channel: 'app',
  customer: { id: 'C7', name: '王女士', phone: '13800000000', tier: 'gold' },
  order: 'A-1',
};

/** An order that was delivered with something wrong. */
async function spoiltOrder({ runtime: { commands } }: Stage, kind = 'missing'): Promise<string> {
  const actor = PEOPLE.agent;
  const opened = await commands.open(ORDERS, { name: 'register', payload: ORDER, actor });
  if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
  const payload = { kind, details: '外箱压坏' };
  for (const [name, content] of [
    ['confirm', { checked: ['specification', 'quantity', 'price', 'delivery-time'] }],
    ['hand-over', { department: 'warehouse' }],
    ['report-ready', {}],
    ['agree-delivery', { at: '2026-03-05T10:00:00+08:00', method: 'home-delivery' }],
    ['dispatch', {}],
    ['report-delivered', {}],
    ['report-problem', payload],
  ] as const) {
    const result = await commands.execute(ORDERS, opened.caseId, { name, payload: content, actor });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  }
  return opened.caseId;
}

/** Loses the answer to one append, after it was made: nobody knows what became of it. */
class ForgetfulStore extends InMemoryEventStore {
  /** How many appends still go well. */
  answers = Infinity;

  override async append(...args: Parameters<InMemoryEventStore['append']>) {
    const result = await super.append(...args);
    if (this.answers-- === 0) throw new StoreUnavailableError('memory', 'unknown', new Error('reset'));
    return result;
  }
}

describe('a problem with an order', () => {
  it('opens a complaint with what the order knew, linked both ways', async () => {
    const stage = await Stage.open();
    const order = await spoiltOrder(stage);
    await stage.react();
    const [complaint, ...more] = await stage.casesOf('complaint');
    expect(more).toEqual([]);
    expect(await stage.data(complaint!)).toMatchObject({
      store: 'S01',
      customer: ORDER.customer,
      order: 'A-1',
      category: 'delivery',
      description: expect.stringMatching(/：外箱压坏$/),
      links: [{ caseId: order, relation: 'caused-by' }],
    });
    expect(await stage.data(order)).toMatchObject({ links: [{ caseId: complaint, relation: 'cause-of' }] });
  });

  it('is named as the cause of all that follows from it, and what belongs together stays together', async () => {
    const stage = await Stage.open();
    const order = await spoiltOrder(stage);
    await stage.react();
    const log = await stage.log();
    const cause = log.find(({ type }) => type === 'ProblemReported')!;
    const [complaint] = await stage.casesOf('complaint');
    const followed = log.slice(log.indexOf(cause) + 1);
    expect(followed.map(({ stream, type }) => [stream, type])).toEqual([
      [complaint, 'ComplaintReceived'],
      [complaint, 'CaseLinked'],
      [order, 'CaseLinked'],
    ]);
    for (const { metadata } of followed)
      expect(metadata).toMatchObject({
        $causationId: cause.id,
        $correlationId: order,
        actor: { role: 'system' },
      });
  });

  it('is a complaint that can be registered, whatever is wrong', async () => {
    const { payload } = catalogue.processes.find(({ id }) => id === 'complaint')!.definition.opening;
    for (const kind of ['wrong', 'damaged', 'missing', 'late', 'other']) {
      const stage = await Stage.open();
      const { policies } = stage.runtime;
      await policies.adopt({ ...policies.document, links: { 'problem-to-return': false } }, PEOPLE.admin);
      await spoiltOrder(stage, kind);
      await stage.react();
      const [complaint] = await stage.casesOf('complaint');
      const [opening] = await stage.runtime.history(complaint!);
      const registered = Object.entries(opening!.data).filter(([name]) => name !== 'limits');
      const flaws = validateSync(plainToInstance(payload, Object.fromEntries(registered)), {
        whitelist: true,
        forbidNonWhitelisted: true,
      });
      expect(flaws).toEqual([]);
    }
  });

  it.each(['wrong', 'damaged'])('opens a return, and no complaint, for goods that are %s', async (kind) => {
    const stage = await Stage.open();
    const order = await spoiltOrder(stage, kind);
    await stage.react();
    const [opened, ...more] = await stage.casesOf('return-exchange');
    expect(more).toEqual([]);
    expect(await stage.casesOf('complaint')).toEqual([]);
    expect(await stage.data(opened!)).toMatchObject({
      order: 'A-1',
      links: [{ caseId: order, relation: 'caused-by' }],
    });
    expect(await stage.data(order)).toMatchObject({ links: [{ caseId: opened, relation: 'cause-of' }] });
  });

  it('opens one complaint, however often it is answered, by however many processes at once', async () => {
    const store = new InMemoryEventStore();
    const [here, there] = [await Stage.open(store), await Stage.open(store)];
    await spoiltOrder(here);
    await Promise.all([here.react(), there.react(), here.react()]);
    const log = await here.log();
    await (await Stage.open(store)).react();
    expect(await here.log()).toEqual(log);
    expect(await here.casesOf('complaint')).toHaveLength(1);
  });

  it.each([0, 1, 2])('opens one complaint when everything ends after %s of its effects', async (answers) => {
    const store = new ForgetfulStore();
    const order = await spoiltOrder(await Stage.open(store));
    const crashing = await Stage.open(store);
    store.answers = answers;
    await expect(crashing.react()).rejects.toThrow(StoreUnavailableError);
    const restarted = await Stage.open(store);
    await restarted.react();
    const [complaint, ...more] = await restarted.casesOf('complaint');
    expect(more).toEqual([]);
    expect(await restarted.data(complaint!)).toMatchObject({ links: [{ caseId: order }] });
    expect(await restarted.data(order)).toMatchObject({ links: [{ caseId: complaint }] });
    expect(await restarted.parking.list()).toEqual([]);
  });

  it('opens nothing where the store doesn’t want that', async () => {
    const stage = await Stage.open();
    const { policies } = stage.runtime;
    const quiet = { stores: { S01: { links: { 'problem-to-complaint': false } } } };
    await policies.adopt({ ...policies.document, ...quiet }, PEOPLE.admin);
    await spoiltOrder(stage);
    await stage.react();
    expect(await stage.casesOf('complaint')).toEqual([]);
  });

  it('opens nothing when it is told long after it happened', async () => {
    const recordedLate = new InMemoryEventStore({ clock: () => MONDAY + LATEST + 1 });
    const stage = await Stage.open(recordedLate);
    await spoiltOrder(stage);
    const { commands } = stage.runtime;
    const { parking, reactions } = stage;
    await stage.react(new Reactor({ commands, parking, reactions, now: () => stage.runtime.now }));
    expect(await stage.casesOf('complaint')).toEqual([]);
  });
});

describe('a link', () => {
  it('can ask for one kind of fact only', async () => {
    const stage = await Stage.open();
    await spoiltOrder(stage, 'late');
    const reaction = linkCases(
      {
        name: 'damage',
        process: 'order-follow-up',
        fact: 'ProblemReported',
        only: { member: 'kind', values: ['damaged'] },
        opens: 'nothing',
        relation: 'a',
        inverse: 'b',
        payload: () => ({}),
      },
      { process: () => undefined, works: () => true },
    );
    await stage.react(stage.reactor([reaction]));
    expect(await stage.parking.list()).toEqual([]);
    await spoiltOrder(stage, 'damaged');
    await stage.react(stage.reactor([reaction]));
    expect(await stage.parking.list()).toMatchObject([{ code: 'process-unknown' }]);
  });
});
