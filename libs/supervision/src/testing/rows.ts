import { BulkWrite } from '@huiyin/projections';
import fc, { type Arbitrary } from 'fast-check';
import type { Kysely } from 'kysely';
import { blankRow } from '../cases-view/rows.ts';
import { CASE_COLUMNS, NEVER, type CaseRow, type SupervisionTables } from '../cases-view/tables.ts';

const PLAIN: CaseRow = {
  ...blankRow('complaint-1', 'complaint', 0, 1),
  state: 'received',
  store: 'S01',
  owner: 'agent',
  search: '',
};

/** A row that says what a test is about. */
export const rowOf = (members: Partial<CaseRow>): CaseRow => ({ ...PLAIN, ...members });

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
    opened_at: moment,
    changed_at: moment,
    due_at: fc.oneof(moment, fc.constant(NEVER)),
    final: fc.constantFrom(0, 1),
    search: fc.stringMatching(/^[a%_\\坏]{0,4}$/),
  })
  .map(rowOf);

/** Different cases. */
export const anyRows = (maxLength: number): Arbitrary<CaseRow[]> =>
  fc.uniqueArray(anyRow, { maxLength, selector: ({ case_id: id }) => id });

const write = new BulkWrite('cases', CASE_COLUMNS, 'case_id');

/** Puts rows into the list, in place of those that are there under the same id. */
export const putRows = (db: Kysely<SupervisionTables>, rows: readonly CaseRow[]): Promise<void> =>
  write.run(
    db as unknown as Kysely<never>,
    rows.map((row) => ({ ...row })),
  );
