import { BulkWrite } from '@huiyin/projections';
import fc, { type Arbitrary } from 'fast-check';
import type { Kysely } from 'kysely';
import { urgencyOf } from '../cases-view/case-row.ts';
import { blankRow } from '../cases-view/rows.ts';
import { writeRows } from './write-rows.ts';
import { CASE_COLUMNS, NEVER, type CaseRow, type SupervisionTables } from '../cases-view/tables.ts';

const PLAIN: CaseRow = {
  ...blankRow('complaint-1', 'complaint', 0, 1),
  state: 'received',
  store: 'S01',
  owner: 'agent',
  search: '',
};

/** A row that says what a test is about. */
export function rowOf(members: Partial<CaseRow>): CaseRow {
  const row = { ...PLAIN, ...members };
  return { ...row, number: members.number ?? numberOf(row.case_id), urgency: urgencyOf(row.severity) };
}

/** Cases have numbers of their own. */
const numberOf = (caseId: string): number =>
  [...caseId].reduce((number, character) => (number * 31 + character.codePointAt(0)!) % 2 ** 40, 7);

/** Few values, so that many rows are alike in what they are sorted and filtered by. */
const moment = fc.integer({ min: 1, max: 4 });
const anyRow: Arbitrary<CaseRow> = fc
  .record({
    case_id: fc.stringMatching(/^[a-c]{1,3}$/),
    process: fc.constantFrom('complaint', 'order-follow-up'),
    state: fc.constantFrom('received', 'verifying', 'archived'),
    store: fc.constantFrom('S01', 'S02', 'S03'),
    owner: fc.constantFrom('agent', 'supervisor', null),
    assignee: fc.constantFrom('li.na', 'wang.fang', null),
    severity: fc.constantFrom('critical', 'major', 'minor', null),
    level: fc.constantFrom(0, 1, 2),
    closed_at: fc.option(moment, { nil: null }),
    entered_at: moment,
    opened_at: moment,
    changed_at: moment,
    due_at: fc.oneof(moment, fc.constant(NEVER)),
    final: fc.constantFrom(0, 1),
    search: fc.stringMatching(/^[a%_\\坏]{0,4}$/),
  })
  // A case that is over is closed.
  .map((row) => rowOf(row.final === 1 ? { ...row, closed_at: row.closed_at ?? 1 } : row));

/** Different cases. */
export const anyRows = (maxLength: number): Arbitrary<CaseRow[]> =>
  fc.uniqueArray(anyRow, { maxLength, selector: ({ case_id: id }) => id });

const write = new BulkWrite('cases', CASE_COLUMNS, 'case_id');

/** Puts rows into the list, in place of those that are there under the same id; their texts stay the first ones. */
export async function putRows(db: Kysely<SupervisionTables>, rows: readonly CaseRow[]): Promise<void> {
  const known = await db.selectFrom('cases').select('case_id').execute();
  const there = new Set(known.map(({ case_id: id }) => id));
  const isThere = ({ case_id: id }: CaseRow) => there.has(id);
  await write.run(db as unknown as Kysely<never>, rows.filter(isThere));
  await writeRows(
    db,
    rows.filter((row) => !isThere(row)),
  );
}
