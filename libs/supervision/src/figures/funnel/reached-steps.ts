import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension } from '../definition/dimension.ts';
import { visits, type Cohort } from './visits.ts';

/** Of a group, how many came to a step and no further, and how many of these are closed. */
export interface FurthestStep {
  readonly of: string | null;
  readonly step: number;
  readonly cases: number;
  readonly closed: number;
}

/** How many cases came how far, and are closed or not. */
export async function furthestSteps(
  db: Kysely<SupervisionTables>,
  question: Cohort,
  states: readonly string[],
  by?: Dimension,
): Promise<FurthestStep[]> {
  if (states.length === 0) return [];
  const { rows } = await sql<FurthestStep>`
    select "of", step, count(*) as cases, sum(is_closed) as closed
    from (
      select case_id, min("of") as "of", max(step) as step, max(is_closed) as is_closed
      from (${visits(db, question, states, by)}) as visits group by case_id
    ) as furthest
    group by "of", step`.execute(db);
  return rows.map(({ of, step, cases, closed }) => ({
    of,
    step: Number(step),
    cases: Number(cases),
    closed: Number(closed),
  }));
}

/** How long it took cases of a group to get to a step. */
export interface MedianToReach {
  readonly of: string | null;
  readonly step: number;
  /** Milliseconds. */
  readonly took: number;
}

/** Nearest rank, as everywhere: a time that some case took. */
export async function mediansToReach(
  db: Kysely<SupervisionTables>,
  question: Cohort,
  states: readonly string[],
  by?: Dimension,
): Promise<MedianToReach[]> {
  if (states.length === 0) return [];
  const { rows } = await sql<MedianToReach>`
    select "of", step, min(took) as took
    from (
      select "of", step, reached_at - opened_at as took,
        row_number() over (partition by "of", step order by reached_at - opened_at) as place,
        count(*) over (partition by "of", step) as known
      from (${visits(db, question, states, by)}) as visits
    ) as ranked
    where place * 2 >= known
    group by "of", step`.execute(db);
  return rows.map(({ of, step, took }) => ({ of, step: Number(step), took: Number(took) }));
}
