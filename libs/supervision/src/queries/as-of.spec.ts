import type { RecordedEvent } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { COMPANY_STREAMS } from '../cases-view/company/company.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { randomCompany } from '../testing/random-company.ts';
import { ageing } from './ageing.ts';
import { board } from './board.ts';
import type { CaseFilter } from './case-filter.ts';
import { casesAt, staysAt, wholeRows } from './cases-at.ts';
import { countCases } from './count-cases.ts';
import { countQueues } from './count-queues.ts';
import { customerCases } from '../customers/customer-cases.ts';
import { listCases } from './list-cases.ts';
import { SORTS, type Sort } from './page-of-cases.ts';
import { queuesFor } from './queue.ts';
import { workload, WORKLOAD_BY } from './workload.ts';

const { process: find, compilePolicy, processes } = catalogue;
type Db = Kysely<SupervisionTables>;

/** When each event counts as having happened: no case goes back in time. */
function moments(events: readonly RecordedEvent[]): Map<RecordedEvent, number> {
  const latest = new Map<string, number>();
  return new Map(
    events.map((event) => {
      const { occurredAt } = event.metadata as { readonly occurredAt?: string };
      const at = Math.max(latest.get(event.stream) ?? -Infinity, Date.parse(occurredAt ?? ''));
      latest.set(event.stream, at);
      return [event, at];
    }),
  );
}

/** What somebody could ask, as of a moment or of what is there. */
const QUESTIONS: readonly ((db: Db, filter: CaseFilter, now: number, asOf?: number) => Promise<unknown>)[] = [
  (db, filter, now, asOf) => countCases(db, filter, now, asOf),
  ...(Object.keys(SORTS) as Sort[]).map(
    (sort) => (db: Db, filter: CaseFilter, now: number, asOf?: number) =>
      listCases(db, filter, { sort, descending: sort === 'changed', limit: 50 }, now, asOf),
  ),
  ...processes.map(
    (process) => (db: Db, filter: CaseFilter, now: number, asOf?: number) =>
      board(db, process, filter, { cards: 2 }, now, asOf),
  ),
  (db, filter, now, asOf) => {
    const queues = queuesFor({ processes, at: asOf ?? now, person: 'li.na', team: '一组' });
    return countQueues(db, queues, filter, now, asOf);
  },
  ...WORKLOAD_BY.map(
    (by) => (db: Db, filter: CaseFilter, now: number, asOf?: number) => workload(db, by, filter, now, asOf),
  ),
  (db, filter, now, asOf) => ageing(db, filter, now, asOf),
  ...['C-1', '13800000001', '13800000002'].map(
    (customer) => (db: Db, filter: CaseFilter, now: number, asOf?: number) =>
      customerCases(db, customer, filter, { sort: 'opened', descending: true, limit: 3 }, now, asOf),
  ),
];

const filter: fc.Arbitrary<CaseFilter> = fc.record(
  {
    process: fc.subarray(['complaint', 'order-follow-up'], { minLength: 1 }),
    team: fc.subarray(['一组', '二组'], { minLength: 1 }),
    overdue: fc.boolean(),
    closed: fc.boolean(),
    escalated: fc.boolean(),
    unassigned: fc.boolean(),
    reopened: fc.boolean(),
    state: fc.constantFrom(['awaitingApproval'], ['planning', 'closed'], ['arranging']),
    text: fc.constantFrom('饭煲', 'SO', '坏', '1'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

onEachDialect((views) => {
  let full: OpenedView;
  let partial: OpenedView;
  beforeAll(async () => {
    full = await OpenedView.open(views, 'full', find, compilePolicy);
    partial = await OpenedView.open(views, 'partial', find, compilePolicy);
  });

  /** A view of everything, and one of what had happened by a moment. */
  async function build(events: readonly RecordedEvent[], until: number, batch: number) {
    const at = moments(events);
    await full.empty();
    for (let from = 0; from < events.length; from += batch) await full.feed(events.slice(from, from + batch));
    await partial.empty();
    await partial.feed(
      // Policies aren't dated: facts name those that they were decided by.
      events.filter((event) => COMPANY_STREAMS.includes(event.stream) || at.get(event)! <= until),
    );
  }

  const scenario = fc
    .tuple(randomCompany(120), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 }))
    .map(([play, share, batch]) => async () => {
      const events = await play();
      const happened = [...moments(events).values()].filter((at) => !Number.isNaN(at)).sort((a, b) => a - b);
      const until = happened[Math.floor(share * (happened.length - 1))] ?? 0;
      return { events, until, batch };
    });

  describe('cases as of a moment', () => {
    it('are those of a view that was built from what had happened by then, in every column', async () => {
      await fc.assert(
        fc.asyncProperty(scenario, fc.integer({ min: -1, max: 1 }), async (play, beside) => {
          const { events, until, batch } = await play();
          const asOf = until + beside;
          await build(events, asOf, batch);
          const then = await wholeRows(casesAt(full.read, asOf)).orderBy('case_id').execute();
          expect(then).toEqual(await wholeRows(casesAt(partial.read)).orderBy('case_id').execute());
          const stays = (db: Db, at?: number) =>
            staysAt(db, at).selectAll().orderBy('case_id').orderBy('entered_at').orderBy('left_at').execute();
          const byKey = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
          expect(byKey(await stays(full.read, asOf))).toEqual(byKey(await stays(partial.read)));
        }),
        { numRuns: 25 },
      );
    });

    it('answer whatever is asked as that view would have answered it then', async () => {
      await fc.assert(
        fc.asyncProperty(scenario, filter, async (play, chosen) => {
          const { events, until: asOf, batch } = await play();
          await build(events, asOf, batch);
          for (const ask of QUESTIONS)
            expect(await ask(full.read, chosen, Date.parse('2030-01-01'), asOf)).toEqual(
              await ask(partial.read, chosen, asOf),
            );
        }),
        { numRuns: 12 },
      );
    });
  });
});
