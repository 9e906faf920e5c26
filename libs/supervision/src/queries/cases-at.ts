import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { NEVER, SETTLED_COLUMNS, type CaseRow } from '../cases-view/case-row.ts';
import { begunSince, COLUMNS, VERSIONED_COLUMNS, type SupervisionTables } from '../cases-view/tables.ts';

/** Cases to choose from: a query over `cases`, in which columns, conditions and order are still to be said. */
export type Cases = SelectQueryBuilder<SupervisionTables, 'cases', object>;

/**
 * The cases as they are, or as they stood at a moment (epoch milliseconds): exactly as a view would hold them that was built from
 * the facts that had happened by then. Every list and every figure is read from here.
 */
export function casesAt(db: Kysely<SupervisionTables>, asOf?: number): Cases {
  if (asOf === undefined) return db.selectFrom('cases');
  return db.selectFrom(stoodAt(db, asOf).as('cases')) as unknown as Cases;
}

/** Versions that still hold are in `cases`; those that have ended, in `spans`. */
const stoodAt = (db: Kysely<SupervisionTables>, asOf: number) =>
  db
    .selectFrom('cases')
    .select([...VERSIONED_COLUMNS, ...SETTLED_COLUMNS])
    .select([
      sql<string | null>`case when broken_at <= ${sql.lit(asOf)} then broken end`.as('broken'),
      sql<number | null>`case when broken_at <= ${sql.lit(asOf)} then broken_at end`.as('broken_at'),
    ])
    .where('changed_at', '<=', asOf)
    .unionAll(
      db
        .selectFrom('spans')
        .leftJoin('cases as settled', 'settled.case_id', 'spans.case_id')
        .select(VERSIONED_COLUMNS.map((column) => `spans.${column}` as const))
        .select(SETTLED_COLUMNS.map((column) => `settled.${column}` as const))
        .select([sql<string | null>`null`.as('broken'), sql<number | null>`null`.as('broken_at')])
        .where('spans.changed_at', '<=', asOf)
        .where('spans.until_at', '>', asOf)
        // Says nothing new: versions that were current then are found by how long they were.
        .where((eb) =>
          eb.or(
            begunSince(asOf).map(({ length, since }) =>
              eb.and([eb('spans.length', '=', length), eb('spans.changed_at', '>', since)]),
            ),
          ),
        ) as never,
    );

/** A stay of a case in a state of the main region. */
export interface Stay {
  readonly case_id: string;
  readonly process: string;
  readonly store: string;
  readonly state: string;
  readonly entered_at: number;
  /** `NEVER` while it lasts. */
  readonly left_at: number;
  /** Working time in it, in milliseconds; null while it lasts. */
  readonly working_ms: number | null;
  /** The state that followed; null while it lasts. */
  readonly next_state: string | null;
}

/** Stays of cases in states, a query over `stays`. */
export type Stays = SelectQueryBuilder<{ stays: Stay }, 'stays', object>;

/** The stays that are over, and those that last, as they are or as they stood at a moment. */
export function staysAt(db: Kysely<SupervisionTables>, asOf?: number): Stays {
  const over = db
    .selectFrom('stays')
    .select(['case_id', 'process', 'store', 'state', 'entered_at', 'left_at', 'working_ms', 'next_state']);
  const lasting = casesAt(db, asOf).select([
    'case_id',
    'process',
    'store',
    'state',
    'entered_at',
    sql<number>`${sql.lit(NEVER)}`.as('left_at'),
    sql<number | null>`null`.as('working_ms'),
    sql<string | null>`null`.as('next_state'),
  ]);
  const ended = asOf === undefined ? over : over.where('left_at', '<=', asOf);
  return db.selectFrom(ended.unionAll(lasting as never).as('stays')) as unknown as Stays;
}

/** The whole row of each. */
export const wholeRows = (cases: Cases): SelectQueryBuilder<SupervisionTables, 'cases', CaseRow> =>
  cases.select(COLUMNS.cases);
