import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import { casesAt, wholeRows } from '../../queries/cases-at.ts';
import { DIMENSIONS, type Dimension } from '../definition/dimension.ts';
import type { Figure, SeenQuery, SeenRow, Standpoint } from '../definition/figure.ts';
import { repeatsComplaint } from '../definition/repeat-complaint.ts';
import { momentOf, SILENT_DAYS, type Scope } from './question.ts';

type Db = Kysely<SupervisionTables>;

/** What a figure counts, filtered: every number and every list begins here. */
export function observed(db: Db, counts: Figure['counts'], scope: Scope): SeenQuery {
  const { asOf, filter = {} } = scope;
  let query = (counts === 'cases' ? casesAt(db, asOf) : staysOf(db, asOf)) as unknown as SeenQuery;
  for (const dimension of DIMENSIONS) {
    const values = filter[dimension];
    if (values) query = query.where((row) => isOneOf(row, columnOf(dimension, counts), values));
  }
  return query;
}

/** The column behind a dimension: a stay is in a state of its own. */
export const columnOf = (dimension: Dimension, counts: Figure['counts']): Dimension | 'stay_state' =>
  dimension === 'state' && counts === 'stays' ? 'stay_state' : dimension;

/** From where the predicates of a figure look at the rows. */
export const standpointOf = (scope: Scope): Standpoint => ({
  now: momentOf(scope),
  silentDays: scope.silentDays ?? SILENT_DAYS,
  isRepeat: () => repeatsComplaint(scope.asOf),
});

function isOneOf(row: SeenRow, column: Dimension | 'stay_state', values: readonly (string | null)[]) {
  const said = values.filter((value) => value !== null);
  const alternatives: Expression<SqlBool>[] = [];
  if (said.length > 0) alternatives.push(row(column, 'in', said));
  if (said.length < values.length) alternatives.push(row(column, 'is', null));
  return alternatives.length === 0 ? sql<SqlBool>`1 = 0` : row.or(alternatives);
}

/** Stays that were over by the moment asked about, each with its case as it stood then. */
const staysOf = (db: Db, asOf: number | undefined) =>
  db.selectFrom(
    db
      .selectFrom('stays')
      .innerJoin(wholeRows(casesAt(db, asOf)).as('stayed'), 'stayed.case_id', 'stays.case_id')
      .selectAll('stayed')
      .select([
        'stays.position as stay_position',
        'stays.state as stay_state',
        'stays.entered_at as stay_entered_at',
        'stays.left_at as stay_left_at',
        'stays.working_ms as stay_working_ms',
      ])
      .$if(asOf !== undefined, (query) => query.where('stays.left_at', '<=', asOf!))
      .as('cases'),
  );
