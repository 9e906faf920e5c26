import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension } from '../definition/dimension.ts';
import { atRank } from '../asking/at-rank.ts';
import { visits, type Cohort } from './visits.ts';

/** What became of the cases of a group at a step. */
export interface ReachedStep {
  readonly of: string | null;
  readonly step: number;
  /** How many came to it and no further, and how many of these are closed. */
  readonly stopped: number;
  readonly closed: number;
  /** Milliseconds that it took to get there, of those that were in it: the middle by nearest rank, a time that some case took. */
  readonly took: number;
}

/** Steps that no case was in aren't told. */
export async function reachedSteps(
  db: Kysely<SupervisionTables>,
  question: Cohort,
  states: readonly string[],
  by?: Dimension,
): Promise<ReachedStep[]> {
  if (states.length === 0) return [];
  const { rows } = await sql<Record<keyof ReachedStep, unknown>>`
    with visits as materialized (${visits(db, question, states, by)}),
    furthest as (
      select "of", step, count(*) as stopped, sum(is_closed) as closed
      from (
        select min("of") as "of", max(step) as step, max(is_closed) as is_closed from visits group by case_id
      ) as cases
      group by "of", step
    ),
    times as (
      select "of", step, ${atRank(db, sql`reached_at - opened_at`, 5)} as took from visits group by "of", step
    )
    select times."of", times.step, took, stopped, closed
    from times left join furthest on furthest.step = times.step
      and (furthest."of" = times."of" or (furthest."of" is null and times."of" is null))`.execute(db);
  return rows.map(({ of, step, stopped, closed, took }) => ({
    of: of as string | null,
    step: Number(step),
    stopped: Number(stopped ?? 0),
    closed: Number(closed ?? 0),
    took: Number(took),
  }));
}
