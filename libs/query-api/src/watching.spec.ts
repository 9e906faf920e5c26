import { randomUUID } from 'node:crypto';
import { PEOPLE } from '@huiyin/case-runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AGENT,
  AUDITOR,
  QueryService,
  SUPERVISOR,
  type Answer,
  type Caller,
} from './testing/query-service.ts';

const HOUR = 3_600_000;
let service: QueryService;
/** Two complaints of S01, one of them acknowledged and overdue; one of S02. */
let [untouched, followed, elsewhere] = ['', '', ''];
let before = 0;

beforeAll(async () => {
  service = await QueryService.start();
  const { runtime } = service;
  const lamp = { product: '台灯, 白\\色', order: 'SO-7' };
  followed = await runtime.registered({
    ...lamp,
    customer: { id: 'C-9', name: '李雷', phone: '139 1234 5678' },
  });
  runtime.now += HOUR;
  before = runtime.now;
  runtime.now += HOUR;
  await runtime.give(followed, 'acknowledge');
  untouched = await runtime.registered({
    ...lamp,
    customer: { id: 'C-9', name: '李雷', phone: '139 1234 5678' },
  });
  runtime.now += 1_000;
  elsewhere = await runtime.registered({ customer: { id: 'C-9', name: '李雷' } }, PEOPLE.elsewhere);
  runtime.now += 30 * HOUR;
  await service.caughtUp();
});
afterAll(() => service.stop());

const ids = ({ body }: Answer) => body.items.map(({ id }) => id).sort();
const open = (link: unknown, asker = SUPERVISOR) => service.get(`${String(link)}&limit=500`, asker);

interface Counted {
  readonly count: number;
  readonly overdue: number;
  readonly cases: string;
  readonly id: string;
  readonly state: string;
  readonly cards: readonly { readonly id: string }[];
}

describe('the board', () => {
  it('has a column for every state that isn’t over, in the order of the process, with cards and the list behind each', async () => {
    const { status, body } = await service.get('/api/board?process=complaint');
    expect(status).toBe(200);
    expect(body).toMatchObject({ process: 'complaint', label: { 'zh-CN': '投诉' } });
    const columns = body.columns as Counted[];
    expect(columns.slice(0, 2)).toMatchObject([
      {
        state: 'received',
        label: { 'zh-CN': '待受理' },
        owner: 'agent',
        count: 1,
        cards: [{ id: untouched }],
      },
      { state: 'verifying', count: 1, cards: [{ id: followed }] },
    ]);
    expect(columns.map(({ state }) => state)).not.toContain('withdrawn');
    for (const { cases, count } of columns) expect((await open(cases)).body.items).toHaveLength(count);
  });

  it('shows as many cards as asked for, and goes on where they end', async () => {
    const { body } = await service.get(
      '/api/board?process=complaint&cards=1&sort=opened&state=received,verifying',
      AUDITOR,
    );
    const [received] = body.columns as (Counted & { next?: string })[];
    expect(received).toMatchObject({ count: 2, cards: [{ id: untouched }] });
    const rest = await service.get(`${received!.cases}&cursor=${received!.next}`, AUDITOR);
    expect(ids(rest)).toEqual([elsewhere]);
  });

  it('stands as it stood at a past moment, cards and lists alike', async () => {
    const { body } = await service.get(`/api/board?process=complaint&asOf=${before}`);
    const columns = (body.columns as Counted[]).filter(({ count }) => count > 0);
    expect(columns).toMatchObject([
      { state: 'received', count: 1, cards: [{ id: followed, state: 'received' }] },
    ]);
    expect(ids(await open(columns[0]!.cases))).toEqual([followed]);
  });
});

describe('queues, workload and ages', () => {
  it('are counted as their lists are', async () => {
    const { body: queues } = await service.get('/api/queues?quietDays=1', { ...AGENT, id: PEOPLE.agent.id });
    const items = queues.items as unknown as Counted[];
    const counts = Object.fromEntries(items.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({ unassigned: 1, mine: 1, overdue: 2, quiet: 2, broken: 0 });
    for (const { cases, count, id } of items)
      expect({ id, listed: (await open(cases)).body.items.length }).toEqual({ id, listed: count });
    const { body: ages } = await service.get('/api/ageing');
    for (const { cases, count } of [...(ages.sinceOpened as Counted[]), ...(ages.sinceEntered as Counted[])])
      expect((await open(cases)).body.items).toHaveLength(count);
    expect((ages.sinceOpened as Counted[]).map(({ count }) => count)).toEqual([0, 2, 0, 0, 0, 0]);
  });

  it('tell how much each person has to do, and which cases', async () => {
    const { body } = await service.get('/api/workload', SUPERVISOR);
    expect(body.items).toMatchObject([
      { open: 1, overdue: 1 },
      { of: 'li.na', open: 1, overdue: 1, closedToday: 0 },
    ]);
    expect(body.items[0]).not.toHaveProperty('of');
    for (const { cases, open: count } of body.items)
      expect((await open(cases)).body.items).toHaveLength(count as number);
  });
});

describe('customers', () => {
  it('have all their cases within the scope of who asks, by number or telephone', async () => {
    const here = await service.get('/api/customers/C-9');
    expect(here.body).toMatchObject({ customer: 'C-9', total: 2, open: 2, complaints: 2, repeats: 1 });
    expect(ids(here)).toEqual([followed, untouched].sort());
    expect((await service.get('/api/customers/C-9', AUDITOR)).body.total).toBe(3);
    expect((await service.get('/api/customers/nobody')).body).toMatchObject({ total: 0, items: [] });
  });

  it('that complained before are known while the next complaint is registered', async () => {
    const hint = async (query: string, asker = AGENT) =>
      ids(await service.get(`/api/complaints/earlier?${query}`, asker));
    expect(await hint('customer=C-9&order=SO-7')).toEqual([followed, untouched].sort());
    expect(await hint('customer=C-9&category=safety')).toEqual([]);
    expect(await hint('customer=C-9&category=product-quality', AUDITOR)).toHaveLength(3);
    expect(await hint('customer=C-9', { ...AGENT, store: 'S02' })).toEqual([elsewhere]);
    expect(await hint('customer=nobody')).toEqual([]);
  });
});

interface Value {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly cases: { readonly numerator: string; readonly denominator: string };
}

describe('figures', () => {
  it('open into as many cases as they count, above the line and below it', async () => {
    const { body } = await service.get('/api/figures?by=product&period=month', AUDITOR);
    const groups = body.groups as { key: object; figures: Record<string, Value> }[];
    expect(groups.map(({ key }) => key)).toEqual(
      expect.arrayContaining([{ product: '台灯, 白\\色' }, { product: null }]),
    );
    let opened = 0;
    for (const { figures } of groups)
      for (const { numerator, denominator, cases } of Object.values(figures)) {
        expect((await open(cases.numerator, AUDITOR)).body.total).toBe(numerator);
        expect((await open(cases.denominator, AUDITOR)).body.total).toBe(denominator);
        opened += numerator;
      }
    expect(opened).toBeGreaterThan(5);
  });

  it('say what they are, their target, and what they were before', async () => {
    const { body } = await service.get('/api/figures/first-response-rate?by=store&period=month', AUDITOR);
    expect(body.figure).toMatchObject({
      name: 'first-response-rate',
      labels: { 'zh-CN': expect.any(String) },
      definition: { en: expect.any(String) },
      unit: 'share',
    });
    const groups = body.groups as (Value & {
      key: { store: string };
      period: { name: string };
      target: object;
    })[];
    const march = groups.filter(({ period }) => period.name === '2026-03');
    expect(march).toMatchObject([
      {
        key: { store: 'S01' },
        numerator: 1,
        denominator: 2,
        value: 0.5,
        target: { value: 1, achieved: false },
      },
      { key: { store: 'S02' }, numerator: 0, denominator: 1, value: 0 },
    ]);
    expect(march[0]).toMatchObject({ previous: { numerator: 0, denominator: 0, value: null } });
  });

  it('are of the caller’s own store', async () => {
    const { body } = await service.get('/api/figures/intake', SUPERVISOR);
    expect(body.groups).toMatchObject([{ numerator: 2 }]);
  });

  it('needn’t be counted again while nothing happens', async () => {
    const path = '/api/figures?by=store';
    const first = await service.get(path, SUPERVISOR);
    const etag = first.headers.get('etag')!;
    const again = await service.get(path, SUPERVISOR, { 'if-none-match': etag });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    expect((await service.get(path, { ...SUPERVISOR, store: 'S02' }, { 'if-none-match': etag })).status).toBe(
      200,
    );
    await service.runtime.give(followed, 'add-note', { text: '新情况' });
    const after = await service.caughtUp();
    expect((await service.get(`${path}&after=${after}`, SUPERVISOR, { 'if-none-match': etag })).status).toBe(
      200,
    );
  });
});

describe('the funnel', () => {
  interface Step {
    readonly state: string;
    readonly label: object;
    readonly cases: Readonly<Record<'reached' | 'ended' | 'underWay', string>>;
  }

  it('tells how far cases came, by group, and each number opens into as many cases', async () => {
    const { body } = await service.get('/api/funnel?process=complaint&by=store&period=month', AUDITOR);
    expect(body).toMatchObject({
      process: 'complaint',
      label: { 'zh-CN': '投诉' },
      funnel: { labels: { 'zh-CN': '漏斗' }, definition: { en: expect.any(String) } },
      period: { name: '2026-03', partial: true },
    });
    const groups = body.groups as { key: object; opened: number; cases: string; steps: Step[] }[];
    expect(groups).toMatchObject([
      { key: { store: 'S01' }, opened: 2 },
      { key: { store: 'S02' }, opened: 1 },
    ]);
    expect(groups[0]!.steps).toHaveLength(8);
    expect(groups[0]!.steps.slice(0, 3)).toMatchObject([
      { state: 'received', label: { 'zh-CN': '待受理' }, reached: 2, share: 1, ofPrevious: 1, underWay: 1 },
      { state: 'verifying', reached: 1, share: 0.5, ended: 0, underWay: 1, medianToReach: 2 * HOUR },
      { state: 'planning', reached: 0, share: 0, ofPrevious: 0, medianToReach: null },
    ]);
    for (const { opened, cases, steps } of groups) {
      expect((await open(cases, AUDITOR)).body.total).toBe(opened);
      for (const step of steps.slice(0, 2))
        for (const [part, link] of Object.entries(step.cases))
          expect((await open(link, AUDITOR)).body.total).toBe(step[part as keyof Step]);
    }
  });

  it('stands as it stood at a past moment, in the scope of who asks', async () => {
    const { body } = await service.get(`/api/funnel?process=complaint&asOf=${before}`, SUPERVISOR);
    const [group] = body.groups as { opened: number; steps: Step[] }[];
    expect(group!.opened).toBe(1);
    expect(group!.steps.slice(0, 2)).toMatchObject([{ reached: 1, underWay: 1 }, { reached: 0 }]);
    const behind = await open(group!.steps[0]!.cases.underWay);
    expect(behind.body.items).toMatchObject([{ id: followed, state: 'received' }]);
  });
});

describe('hot spots', () => {
  it('open into the complaints behind them', async () => {
    const { body } = await service.get('/api/hot-spots?all=true', AUDITOR);
    expect(body).toMatchObject({ week: { name: '2026-W10', partial: true } });
    const cells = body.items as unknown as { count: number; cases: string }[];
    expect(cells.map(({ count }) => count).sort()).toEqual([1, 2]);
    for (const { count, cases } of cells) expect((await open(cases, AUDITOR)).body.total).toBe(count);
  });
});

describe('targets', () => {
  it('are told for a case with their history', async () => {
    const { body } = await service.get(`/api/cases/${followed}/sla`);
    expect(body.items).toMatchObject([
      {
        target: 'firstResponse',
        outcome: 'met',
        label: { 'zh-CN': expect.any(String) },
        calendarMs: 2 * HOUR,
      },
      { target: 'resolution', outcome: 'running' },
      { target: 'verification' },
    ]);
    expect(body.items[0]!.history).toMatchObject([
      { event: 'activated' },
      { event: 'met', fact: 'ComplaintAcknowledged' },
    ]);
  });

  it('are counted, and each count opens', async () => {
    const { body } = await service.get('/api/sla?by=target', AUDITOR);
    const groups = body.groups as {
      group: { target: string };
      met: number;
      breached: number;
      cases: string;
    }[];
    expect(groups.find(({ group }) => group.target === 'firstResponse')).toMatchObject({
      met: 1,
      breached: 2,
    });
    for (const { met, breached, cases } of groups) {
      const decided = (await open(cases, AUDITOR)).body;
      expect(decided).toMatchObject({ part: 'decided', total: met + breached });
      expect(decided.items).toHaveLength(met + breached);
      expect((await open(`${cases}&part=met`, AUDITOR)).body.items).toHaveLength(met);
    }
  });

  it('open into cases as every list shows them, each with its target, in the order asked for', async () => {
    const path = '/api/sla/cases?target=firstResponse&sort=-took&limit=1';
    const first = await service.get(path, AUDITOR);
    expect(first.body).toMatchObject({
      total: 3,
      items: [
        {
          id: followed,
          process: 'complaint',
          store: 'S01',
          state: 'verifying',
          stateLabel: { 'zh-CN': '核实中' },
          activation: {
            target: 'firstResponse',
            label: { 'zh-CN': '首次响应' },
            verdict: 'met',
            calendarMs: 2 * HOUR,
          },
        },
      ],
    });
    const next = (await service.get(`${path}&cursor=${String(first.body.next)}`, AUDITOR)).body;
    expect(next.items).toMatchObject([{ activation: { verdict: 'breached' } }]);
    expect(next.items[0]!.activation).not.toHaveProperty('settledAt');
    const csv = await service.get(`${path}&format=csv`, AUDITOR, { 'accept-language': 'en' });
    expect(csv.text).toMatch(/^\uFEFF?Target,Which time,Outcome,/);
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(4);
    expect(csv.text).toContain('First response,1,Met,');
    const own = (await service.get(path, { role: 'supervisor', store: 'S02', id: 'x' })).body;
    expect(own.total).toBe(1);
  });
});

describe('stuck cases', () => {
  it('are counted by reason and listed with all of them', async () => {
    const { body } = await service.get('/api/stuck?unansweredHours=1', SUPERVISOR);
    expect(body.counts).toMatchObject({ cases: 1, unanswered: 1, silent: 0 });
    expect(body.items).toMatchObject([{ id: untouched, reasons: ['unanswered'] }]);
    expect((await service.get('/api/stuck?reason=silent', SUPERVISOR)).body.items).toEqual([]);
  });
});

describe('what a view can’t follow', () => {
  it('is seen by those who watch over its store, and settled by administrators and those who lead it', async () => {
    const { store } = service.runtime;
    const poison = { id: randomUUID(), type: 'NoteAdded', data: {}, metadata: { process: 'complaint' } };
    await store.append(untouched, [poison], 'any');
    await service.caughtUp();
    const { body } = await service.get('/api/parked', SUPERVISOR);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        view: 'cases',
        stream: untouched,
        id: poison.id,
        type: 'NoteAdded',
        waiting: 0,
      }),
    );
    expect((await service.get('/api/parked', { ...SUPERVISOR, store: 'S02' })).body.items).toEqual([]);
    expect((await service.get('/api/parked', { role: 'admin' })).body.items).toEqual(body.items);
    expect((await service.get('/api/stuck?reason=parked', SUPERVISOR)).body.items).toMatchObject([
      {
        id: untouched,
        broken: { 'zh-CN': '第 1 号记录 NoteAdded：未写明状态机', en: 'NoteAdded at 1: it names no machine' },
      },
    ]);
    const settle = (kind: string, view = 'cases', asker: Caller = { role: 'admin' }) =>
      service.send('POST', `/api/parked/${view}/${untouched}/${kind}`, asker, { why: '测试' });
    const foreign = await settle('skip', 'cases', { ...SUPERVISOR, store: 'S02' });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not-parked' } });
    expect((await settle('skip', 'cases', AUDITOR)).status).toBe(403);
    expect((await settle('retry')).body).toMatchObject({
      kind: 'still-parked',
      reasonLabel: { 'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
    });
    expect((await settle('retry', 'cases', SUPERVISOR)).body).toMatchObject({ kind: 'still-parked' });
    expect((await settle('skip')).body).toMatchObject({ kind: 'followed' });
    expect((await settle('skip')).body.code).toBe('not-parked');
    expect((await settle('skip', '__proto__')).status).toBe(404);
    expect((await service.get('/api/parked', SUPERVISOR)).body.skipped).toContainEqual(
      expect.objectContaining({ view: 'cases', stream: untouched, by: 'admin', why: '测试' }),
    );
  });
});
