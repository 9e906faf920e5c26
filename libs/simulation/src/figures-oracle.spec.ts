import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { onEachDialect } from '@huiyin/projections/testing';
import {
  CasesView,
  countCases,
  figureAnswer,
  figureNamed,
  funnel,
  workload,
  type FigureGroup,
  type SupervisionTables,
} from '@huiyin/supervision';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { SMALL_COMPANY, simulated } from './testing/small-company.ts';
import { asOf, caseRecords, type CaseRecord } from './testing/oracle/case-record.ts';
import { MEASURES, measuredBy, SHARES, sharesBy } from './testing/oracle/figures.ts';
import { funnelsOf, WAYS } from './testing/oracle/funnel.ts';
import { assignees, closedAt, dueAt, isEscalated } from './testing/oracle/questions.ts';
import { DAY, dayOf, HOUR, startOfDay } from './time/units.ts';

const { from, until } = SMALL_COMPANY;
/** Events applied at once. */
const BATCH = 1_000;
/** The end, a working day in the middle, a moment in a rush of deadlines, a holiday, and the first morning. */
const MOMENTS = [
  until,
  from + 30 * DAY + 15 * HOUR,
  from + 20 * DAY + 4 * HOUR,
  until - 16 * DAY,
  from + 11 * HOUR,
];

let store: EventStore;
const records = new Map<number, readonly CaseRecord[]>();
beforeAll(async () => {
  ({ store } = await simulated());
  const all = await caseRecords(store);
  for (const at of MOMENTS) records.set(at, asOf(all, at));
});

it('has cases of every process, and deadlines missed by people and by customers', () => {
  const [at] = MOMENTS;
  const all = records.get(at!)!;
  for (const { id } of catalogue.processes)
    expect(all.filter(({ process }) => process === id).length).toBeGreaterThan(50);
  const facts = new Set(all.flatMap(({ events }) => events.map(({ type }) => type)));
  for (const type of ['GoodsReturnOverdue', 'VisitOverdue', 'RefundOverdue']) expect(facts).toContain(type);
});

onEachDialect((views) => {
  let db: Kysely<SupervisionTables>;
  beforeAll(async () => {
    const database = await views.open<SupervisionTables>('oracle');
    const view = new CasesView(catalogue.process, catalogue.compilePolicy);
    await view.create(database.write);
    await view.index(database.write);
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll()) events.push(event);
    for (let index = 0; index < events.length; index += BATCH)
      await database.write
        .transaction()
        .execute((transaction) => view.apply(transaction, events.slice(index, index + BATCH)));
    db = database.read;
  });

  describe.each(MOMENTS.map((at) => [new Date(at).toISOString(), at] as const))(
    'figures as of %s',
    (_, at) => {
      const question = { now: until, asOf: at, by: ['store'] as const, previous: false };
      const keyOf = ({ key, period }: FigureGroup) => [key.store, ...(period ? [period.name] : [])].join(' ');
      const placed = { period: 'month', from, to: until } as const;

      it.each(Object.keys(SHARES))('%s is what the events say, in every store and month', async (name) => {
        const expected = sharesBy(name, records.get(at)!, at);
        const { groups } = await figureAnswer(db, figureNamed(name)!, {
          ...question,
          ...(SHARES[name]!.at && placed),
        });
        const told = groups.map((group) => [keyOf(group), [group.numerator, group.denominator]] as const);
        const filled = told.filter(([, [, denominator]]) => denominator !== 0);
        expect(Object.fromEntries(filled)).toEqual(Object.fromEntries(expected));
      });

      it.each(Object.keys(MEASURES))('%s is what the events say, in every store and month', async (name) => {
        const expected = measuredBy(name, records.get(at)!);
        const { groups } = await figureAnswer(db, figureNamed(name)!, { ...question, ...placed });
        const told = groups
          .filter(({ numerator }) => numerator > 0)
          .map((group) => [
            keyOf(group),
            { count: group.numerator, value: group.value, p90: group.spread?.p90 },
          ]);
        const share = (values: readonly number[], part: number) =>
          values[Math.ceil(values.length * part) - 1];
        const plain = [...expected].map(([key, values]) => [
          key,
          { count: values.length, value: share(values, 0.5), p90: share(values, 0.9) },
        ]);
        expect(Object.fromEntries(told)).toEqual(Object.fromEntries(plain));
      });

      it('complaint-rate: complaints and orders of the same store and month', async () => {
        const { groups } = await figureAnswer(db, figureNamed('complaint-rate')!, { ...question, ...placed });
        const intake = (process: string) =>
          sharesBy(
            'intake',
            records.get(at)!.filter((record) => record.process === process),
            at,
          );
        const [complaints, orders] = [intake('complaint'), intake('order-follow-up')];
        for (const group of groups) {
          const key = keyOf(group);
          expect([key, group.numerator, group.denominator]).toEqual([
            key,
            complaints.get(key)?.[0] ?? 0,
            orders.get(key)?.[0] ?? 0,
          ]);
        }
        expect(groups.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(
          [...complaints.values()].reduce((sum, [count]) => sum + count, 0),
        );
      });

      it.each(Object.keys(WAYS))(
        'the funnel of %s is what the events say, in every store',
        async (process) => {
          const { groups } = await funnel(db, { process, now: until, asOf: at, by: 'store' });
          const told = groups.map(({ key, opened, steps }) => [
            key.store,
            {
              opened,
              steps: steps.map(({ state, reached, ended, underWay, medianToReach }) => {
                return { state, reached, ended, underWay, medianToReach };
              }),
            },
          ]);
          expect(Object.fromEntries(told)).toEqual(Object.fromEntries(funnelsOf(process, records.get(at)!)));
        },
      );

      it('lists open, overdue and unassigned cases as the events say', async () => {
        const open = records.get(at)!.filter((record) => closedAt(record) === undefined);
        const count = (filter: object) => countCases(db, { closed: false, ...filter }, until, at);
        for (const code of ['S01', 'S02', 'S03']) {
          const here = open.filter(({ store: where }) => where === code);
          const scope = { store: [code] };
          expect(await count(scope)).toBe(here.length);
          expect(await count({ ...scope, overdue: true })).toBe(
            here.filter((one) => dueAt(one) <= at).length,
          );
          expect(await count({ ...scope, unassigned: true })).toBe(
            here.filter((one) => assignees(one).length === 0).length,
          );
        }
      });

      it('knows everybody’s work as the events say', async () => {
        const work = new Map<string, object>();
        const today = startOfDay(dayOf(at));
        const cases = records.get(at)!;
        const people = new Set(cases.map((record) => assignees(record).at(-1)?.id ?? ''));
        for (const person of people) {
          const theirs = cases.filter((record) => (assignees(record).at(-1)?.id ?? '') === person);
          const open = theirs.filter((record) => closedAt(record) === undefined);
          const closedToday = theirs.filter((record) => (closedAt(record) ?? 0) >= today).length;
          if (open.length === 0 && closedToday === 0) continue;
          work.set(person, {
            open: open.length,
            overdue: open.filter((record) => dueAt(record) <= at).length,
            dueToday: open.filter((record) => dueAt(record) > at && dueAt(record) < today + DAY).length,
            escalated: open.filter(isEscalated).length,
            oldest: open.length === 0 ? null : Math.min(...open.map(({ openedAt }) => openedAt)),
            closedToday,
          });
        }
        const told = await workload(db, 'assignee', {}, until, at);
        expect(Object.fromEntries(told.map(({ of, ...counts }) => [of ?? '', counts]))).toEqual(
          Object.fromEntries(work),
        );
      });
    },
  );
});
