import { sql, type Kysely, type SqlBool } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Cases } from '../../queries/cases-at.ts';
import { pageOfCases, type CasePage } from '../../queries/page-of-cases.ts';
import type { GroupKey } from '../definition/dimension.ts';
import { label } from '../definition/label.ts';
import { InvalidFigureQuestionError } from '../asking/invalid-figure-question-error.ts';
import { momentOf } from '../asking/question.ts';
import { MAIN_STATES } from './main-states.ts';
import { cohort, visits, type Cohort } from './visits.ts';

/** Those that came to a state or further, or that came to it and no further and are over, or aren't. */
export const FUNNEL_PARTS = ['reached', 'ended', 'underWay'] as const;
export type FunnelPart = (typeof FUNNEL_PARTS)[number];

/** The cases behind one number of a funnel: a plain question of its own, fit for an address. Without a step: all that were opened. */
export interface FunnelCases extends Cohort {
  /** The main state. */
  readonly step?: string | undefined;
  /** Of a step. Default: `reached`. */
  readonly part?: FunnelPart | undefined;
}

/** The cases of a group of a funnel. */
export function casesOfGroup(
  { process, filter, from, to, asOf, now }: Cohort,
  key: GroupKey,
): FunnelCases & { readonly filter: NonNullable<Cohort['filter']> } {
  const own = Object.entries(key).map(([dimension, value]) => [dimension, [value]]);
  return {
    process,
    now,
    filter: { ...filter, ...Object.fromEntries(own) },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(asOf !== undefined && { asOf }),
  };
}

/**
 * One page of the cases behind a number of a funnel, those opened last first, and how many there are on all pages.
 *
 * @throws InvalidFigureQuestionError for a step that the process hasn't, InvalidCursorError
 */
export async function casesOfFunnel(
  db: Kysely<SupervisionTables>,
  funnelCases: FunnelCases,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<CasePage & { readonly total: number }> {
  const cases = behind(db, funnelCases);
  const { total } = await cases
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const order = { sort: 'opened', descending: true, limit, ...(cursor !== undefined && { cursor }) } as const;
  const page = await pageOfCases(
    () => cases as unknown as Cases,
    order,
    momentOf(funnelCases),
    funnelCases.asOf,
  );
  return { ...page, total: Number(total) };
}

function behind(db: Kysely<SupervisionTables>, funnelCases: FunnelCases) {
  const { process, step, part = 'reached' } = funnelCases;
  const all = cohort(db, funnelCases);
  if (step === undefined) return all;
  const states = MAIN_STATES[process] ?? [];
  const place = states.indexOf(step);
  if (place < 0) throw unknownStep(states);
  const far = part === 'reached' ? sql`max(step) >= ${sql.lit(place)}` : sql`max(step) = ${sql.lit(place)}`;
  const are = part === 'reached' ? sql`` : sql`and max(is_closed) = ${sql.lit(part === 'ended' ? 1 : 0)}`;
  return all.where(
    sql<SqlBool>`case_id in (
      select case_id from (${visits(db, funnelCases, states)}) as visits group by case_id having ${far} ${are})`,
  );
}

const unknownStep = (states: readonly string[]) =>
  new InvalidFigureQuestionError(
    'unknown-step',
    label(`step 应为：${states.join('、')}。`, `step has to be one of ${states.join(', ')}.`),
  );
