import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import { casesBehindStep, type FunnelCases } from './funnel-cases.ts';
import { MAIN_STATES } from './main-states.ts';
import { cohort, visits, type FunnelQuestion } from './visits.ts';

export interface FunnelStep {
  readonly state: string;
  /** Cases that came to this state or to a later one. */
  readonly reached: number;
  /** Of all that were opened, and of those that reached the step before; null of none. */
  readonly share: number | null;
  readonly ofPrevious: number | null;
  /** Those that came this far and no further, yet: over and closed, or still under way. */
  readonly ended: number;
  readonly underWay: number;
  /** Milliseconds from opening until it was first in this state: the middle of those that were in it; null: none was. */
  readonly medianToReach: number | null;
  readonly cases: {
    readonly reached: FunnelCases;
    readonly ended: FunnelCases;
    readonly underWay: FunnelCases;
  };
}

/** How far the cases opened in a stretch of time have come (漏斗). */
export interface Funnel {
  readonly process: string;
  /** All that were opened, whether or not they reached any main state. */
  readonly opened: number;
  readonly steps: readonly FunnelStep[];
}

/** How many cases reached each main state, where those are that came no further, and how long it took to get there. */
export async function funnel(db: Kysely<SupervisionTables>, question: FunnelQuestion): Promise<Funnel> {
  const { process, states = MAIN_STATES[process] ?? [] } = question;
  const { opened } = await cohort(db, question)
    .select((row) => row.fn.countAll<number>().as('opened'))
    .executeTakeFirstOrThrow();
  const total = Number(opened);
  if (states.length === 0) return { process, opened: total, steps: [] };
  const furthest = await furthestSteps(db, question, states);
  const medians = await mediansToReach(db, question, states);
  let before = total;
  const steps = states.map((state, step): FunnelStep => {
    const here = furthest.get(step) ?? { ended: 0, underWay: 0 };
    const reached = [...furthest].reduce(
      (sum, [far, { ended, underWay }]) => (far >= step ? sum + ended + underWay : sum),
      0,
    );
    const ofPrevious = before === 0 ? null : reached / before;
    before = reached;
    return {
      state,
      reached,
      share: total === 0 ? null : reached / total,
      ofPrevious,
      ...here,
      medianToReach: medians.get(step) ?? null,
      cases: casesBehindStep({ ...question, states }, state),
    };
  });
  return { process, opened: total, steps };
}

/** How many cases came how far, and are closed or not. */
async function furthestSteps(
  db: Kysely<SupervisionTables>,
  question: FunnelQuestion,
  states: readonly string[],
) {
  const { rows } = await sql<{ step: number; cases: number; closed: number }>`
    select step, count(*) as cases, sum(is_closed) as closed
    from (
      select case_id, max(step) as step, max(is_closed) as is_closed
      from (${visits(db, question, states)}) as visits group by case_id
    ) as furthest
    group by step`.execute(db);
  return new Map(
    rows.map(({ step, cases, closed }) => [
      Number(step),
      { ended: Number(closed), underWay: Number(cases) - Number(closed) },
    ]),
  );
}

/** Nearest rank, as everywhere: a time that some case took. */
async function mediansToReach(
  db: Kysely<SupervisionTables>,
  question: FunnelQuestion,
  states: readonly string[],
) {
  const { rows } = await sql<{ step: number; median: number }>`
    select step, min(took) as median
    from (
      select step, reached_at - opened_at as took,
        row_number() over (partition by step order by reached_at - opened_at) as place,
        count(*) over (partition by step) as known
      from (${visits(db, question, states)}) as visits
    ) as ranked
    where place * 2 >= known
    group by step`.execute(db);
  return new Map(rows.map(({ step, median }) => [Number(step), Number(median)]));
}
