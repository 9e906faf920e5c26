import { sql, type Kysely, type SqlBool } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Cases } from '../../queries/cases-at.ts';
import { pageOfCases, type CasePage } from '../../queries/page-of-cases.ts';
import { momentOf } from '../asking/question.ts';
import { MAIN_STATES } from './main-states.ts';
import { cohort, visits, type FunnelQuestion } from './visits.ts';

/** Those that came to a state or further, or that came to it and no further and are over, or aren't. */
export type FunnelPart = 'reached' | 'ended' | 'underWay';

/** The cases behind one number of a funnel: a plain question of its own, fit for an address. */
export interface FunnelCases extends FunnelQuestion {
  readonly state: string;
  readonly part: FunnelPart;
}

export function casesBehindStep(
  { process, states, filter, from, to, asOf, now }: FunnelQuestion,
  state: string,
): Readonly<Record<FunnelPart, FunnelCases>> {
  const cases = {
    process,
    state,
    now,
    ...(states && { states }),
    ...(filter && { filter }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(asOf !== undefined && { asOf }),
  };
  return {
    reached: { ...cases, part: 'reached' },
    ended: { ...cases, part: 'ended' },
    underWay: { ...cases, part: 'underWay' },
  };
}

/**
 * One page of the cases behind a number of a funnel, those opened last first, and how many there are on all pages.
 *
 * @throws InvalidCursorError
 */
export async function casesOfFunnel(
  db: Kysely<SupervisionTables>,
  funnelCases: FunnelCases,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<CasePage & { readonly total: number }> {
  const { process, state, part, states = MAIN_STATES[process] ?? [], asOf } = funnelCases;
  const step = states.indexOf(state);
  // A state that isn't one of them has nobody in it.
  const far = part === 'reached' ? sql`max(step) >= ${sql.lit(step)}` : sql`max(step) = ${sql.lit(step)}`;
  const are = part === 'reached' ? sql`` : sql`and max(is_closed) = ${sql.lit(part === 'ended' ? 1 : 0)}`;
  const some =
    step < 0
      ? sql<SqlBool>`1 = 0`
      : sql<SqlBool>`case_id in (
          select case_id from (${visits(db, funnelCases, states)}) as visits group by case_id having ${far} ${are})`;
  const cases = cohort(db, funnelCases).where(some);
  const { total } = await cases
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const order = { sort: 'opened', descending: true, limit, ...(cursor !== undefined && { cursor }) } as const;
  const page = await pageOfCases(() => cases as unknown as Cases, order, momentOf(funnelCases), asOf);
  return { ...page, total: Number(total) };
}
