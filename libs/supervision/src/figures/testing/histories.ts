import { BulkWrite } from '@huiyin/projections';
import fc, { type Arbitrary } from 'fast-check';
import type { Kysely } from 'kysely';
import { NEVER, type CaseRow } from '../../cases-view/case-row.ts';
import {
  COLUMNS,
  endedAt,
  type SpanRow,
  type StayRow,
  type SupervisionTables,
} from '../../cases-view/tables.ts';
import { putRows, rowOf } from '../../testing/rows.ts';

/** What there is to count: every version of every case, in the order in which it was so, and stays that are over. */
export interface Histories {
  readonly versions: readonly (readonly CaseRow[])[];
  readonly stays: readonly StayRow[];
}

export const EMPTY: Histories = { versions: [], stays: [] };

const HOUR = 3_600_000;
/** Monday, 2025-12-29, 00:00 in Shanghai: days, weeks, months, quarters and years begin near it. */
export const BEGINNING = Date.parse('2025-12-29T00:00+08:00');

/** Moments of 100 days, many of them the very first or last of a day. */
export const moment: Arbitrary<number> = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(-1, 0, 1, 9 * HOUR, 16 * HOUR, 24 * HOUR - 1))
  .map(([day, within]) => BEGINNING + day * 24 * HOUR + within);

const perhaps = <T>(value: Arbitrary<T>) => fc.option(value, { nil: null });
const flag = fc.constantFrom(0, 1);

/** What the opening settles for good. */
const settled = fc.record({
  process: fc.constantFrom('complaint', 'complaint', 'order-follow-up', 'inquiry'),
  // By number, by telephone (which then is what they are known by), or by both.
  customer: fc.constantFrom(
    ...[[], ['c1'], ['c2'], ['p1', 'p1'], ['p2', 'p2'], ['c1', 'p1'], ['c1', 'p2'], ['c2', 'p1']],
  ),
  tier: perhaps(fc.constantFrom('gold', 'regular')),
  product: perhaps(fc.constantFrom('rice', '电饭煲')),
  channel: perhaps(fc.constantFrom('app', 'hotline')),
  order_number: perhaps(fc.constantFrom('o1', 'o2')),
});

const version: Arbitrary<Partial<CaseRow>> = fc.record({
  state: fc.constantFrom(
    'received',
    'awaitingApproval.supervisor',
    'awaitingApproval.storeManager',
    'closed',
  ),
  store: fc.constantFrom('S01', 'S02'),
  team: perhaps(fc.constantFrom('early', 'late')),
  assignee: perhaps(fc.constantFrom('li.na', 'wang.fang')),
  category: perhaps(fc.constantFrom('delivery', 'safety')),
  severity: perhaps(fc.constantFrom('minor', 'critical')),
  entered_at: moment,
  due_at: fc.oneof(moment, fc.constant(NEVER)),
  missed: fc.constantFrom(0, 0, 2),
  escalated_at: perhaps(moment),
  assigned_at: perhaps(moment),
  reassigned: fc.constantFrom(0, 0, 3),
  response_due_at: perhaps(moment),
  answered_at: perhaps(moment),
  first_resolved_at: perhaps(moment),
  resolved_at: perhaps(moment),
  first_resolution_working_ms: perhaps(fc.integer({ min: 0, max: 5 })),
  resolution_working_ms: perhaps(fc.integer({ min: 0, max: 5 })),
  clock: fc.constantFrom(null, 'running', 'met', 'breached'),
  closed_at: perhaps(moment),
  outcome: fc.constantFrom(
    null,
    'accepted',
    'final-answer',
    'rejected',
    'withdrawn',
    'merged',
    'completed',
    'cancelled',
  ),
  first_contact: flag,
  score: perhaps(fc.integer({ min: 1, max: 5 })),
  scored_at: perhaps(moment),
  reopened: fc.constantFrom(0, 0, 2),
  final: flag,
});

const history = fc
  .tuple(
    settled,
    fc.uniqueArray(moment, { minLength: 1, maxLength: 3 }),
    fc.array(version, { minLength: 3, maxLength: 3 }),
  )
  .map(([settled, moments, said]) =>
    moments
      .sort((a, b) => a - b)
      .map((at, index) => {
        const { customer, ...others } = settled;
        const [id = null, phone = null] = customer as readonly (string | undefined)[];
        const known = { customer_id: id, customer_phone: phone };
        return { ...others, ...known, ...said[index], opened_at: moments[0]!, changed_at: at };
      }),
  );

const stay = fc.record({
  case: fc.nat(30),
  state: fc.constantFrom('received', 'verifying'),
  entered_at: moment,
  lasted: fc.constantFrom(0, 1, HOUR, 30 * HOUR),
  working_ms: perhaps(fc.integer({ min: 0, max: 5 })),
});

/** Cases alike in what they are grouped and filtered by, and unlike in when things happened. */
export const anyHistories: Arbitrary<Histories> = fc
  .record({ cases: fc.array(history, { maxLength: 30 }), stays: fc.array(stay, { maxLength: 30 }) })
  .map(({ cases, stays }) => {
    let position = 0;
    const versions = cases.map((rows, index) =>
      rows.map((row) => rowOf({ ...row, case_id: `case-${index}`, number: index, position: ++position })),
    );
    return {
      versions,
      stays: stays
        .filter((stay) => stay.case < cases.length)
        .map(({ case: index, lasted, entered_at, ...stay }) => ({
          ...stay,
          position: ++position,
          case_id: `case-${index}`,
          process: cases[index]![0]!.process,
          store: 'S01',
          entered_at,
          left_at: entered_at + lasted,
          next_state: 'closed',
        })),
    };
  });

/** Puts histories into the tables: the last version of a case in one, those before it and the stays in others. */
export async function putHistories(
  db: Kysely<SupervisionTables>,
  { versions, stays }: Histories,
): Promise<void> {
  for (const table of ['cases', 'spans', 'stays'] as const) await db.deleteFrom(table).execute();
  await putRows(
    db,
    versions.map((rows) => rows.at(-1)!),
  );
  const ended = versions.flatMap((rows) =>
    rows.slice(0, -1).map((row, index) => endedAt(row, rows[index + 1]!.changed_at)),
  );
  await put(db, 'spans', ended);
  await put(db, 'stays', stays);
}

const put = (db: Kysely<SupervisionTables>, table: 'spans' | 'stays', rows: readonly (SpanRow | StayRow)[]) =>
  new BulkWrite(table, COLUMNS[table], 'position').run(db as unknown as Kysely<never>, rows);
