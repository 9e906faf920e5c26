import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension } from '../definition/dimension.ts';
import type { SeenQuery } from '../definition/figure.ts';
import { observed } from '../asking/observed.ts';
import type { Scope } from '../asking/question.ts';

/** Which cases a funnel is about: those of a process that were opened in `[from, to)`. */
export interface Cohort extends Scope {
  readonly process: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The cases that a funnel is about. */
export function cohort(db: Kysely<SupervisionTables>, question: Cohort): SeenQuery {
  const { process, from, to } = question;
  // With bounds the cases are found by their moment alone, as everywhere: see `tally`.
  const isBound = from !== undefined || to !== undefined;
  let cases = observed(db, 'cases', question).where(
    isBound ? sql<string>`coalesce(process, '')` : 'process',
    '=',
    process,
  );
  if (from !== undefined) cases = cases.where('opened_at', '>=', from);
  if (to !== undefined) cases = cases.where('opened_at', '<', to);
  return cases;
}

/** What cases are told apart by: a dimension, or nothing. */
export const groupOf = (by: Dimension | undefined): RawBuilder<string | null> =>
  by === undefined ? sql`cast(null as text)` : sql`${sql.ref(by)}`;

/**
 * When each of those cases first came to each of these states: rows of `case_id`, `step` (the state's place), `reached_at`,
 * `opened_at`, `is_closed` and `of`, the group that the case is in. Stays that are over are in `stays`, the one that lasts is in
 * the case itself.
 */
export function visits(
  db: Kysely<SupervisionTables>,
  question: Cohort,
  states: readonly string[],
  by?: Dimension,
): RawBuilder<unknown> {
  const { asOf } = question;
  const cases = cohort(db, question)
    .select(['case_id', 'state', 'entered_at', 'opened_at', 'closed_at'])
    .select(groupOf(by).as('of'));
  const steps = sql.join(
    states.map((state, step) => sql`when ${state} then ${sql.lit(step)}`),
    sql` `,
  );
  const over = asOf === undefined ? sql`` : sql`and stays.left_at <= ${sql.lit(asOf)}`;
  return sql`
    select case_id, min("of") as "of", case state ${steps} end as step, min(entered_at) as reached_at,
      min(opened_at) as opened_at, max(case when closed_at is null then 0 else 1 end) as is_closed
    from (
      select * from ${cases} as lasting
      union all
      select cohort.case_id, stays.state, stays.entered_at, cohort.opened_at, cohort.closed_at, cohort."of"
      from ${cases} as cohort join stays on stays.case_id = cohort.case_id ${over}
    ) as stayed
    where state in (${sql.join(states)})
    group by case_id, step`;
}
