import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Cases } from '../../queries/cases-at.ts';
import { pageOfCases, type CasePage } from '../../queries/page-of-cases.ts';
import type { GroupKey } from '../definition/dimension.ts';
import type { SeenQuery } from '../definition/figure.ts';
import { label } from '../definition/label.ts';
import { InvalidFigureQuestionError } from '../asking/invalid-figure-question-error.ts';
import { momentOf } from '../asking/question.ts';
import { MAIN_STATES } from './main-states.ts';
import { cohort, type Cohort } from './visits.ts';

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

/** How many cases there are behind a number. @throws InvalidFigureQuestionError for a step that the process hasn't */
export async function countCasesOfFunnel(
  db: Kysely<SupervisionTables>,
  funnelCases: FunnelCases,
): Promise<number> {
  const { total } = await behind(db, funnelCases)
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/**
 * One page of the cases behind a number of a funnel, those opened last first.
 *
 * @throws InvalidFigureQuestionError for a step that the process hasn't, InvalidCursorError
 */
export async function casesOfFunnel(
  db: Kysely<SupervisionTables>,
  funnelCases: FunnelCases,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<CasePage> {
  const cases = behind(db, funnelCases) as unknown as Cases;
  const order = { sort: 'opened', descending: true, limit, ...(cursor !== undefined && { cursor }) } as const;
  return pageOfCases(() => cases, order, momentOf(funnelCases), funnelCases.asOf);
}

function behind(db: Kysely<SupervisionTables>, funnelCases: FunnelCases): SeenQuery {
  const { process, step, part = 'reached', asOf } = funnelCases;
  const all = cohort(db, funnelCases);
  if (step === undefined) return all;
  const states = MAIN_STATES[process] ?? [];
  const place = states.indexOf(step);
  if (place < 0) throw unknownStep(states);
  const further = states.slice(place + 1);
  if (part === 'reached') return all.where(cameTo([step, ...further], asOf));
  const stopped = all.where(cameTo([step], asOf)).where((row) => row.not(cameTo(further, asOf)));
  return stopped.where('closed_at', part === 'ended' ? 'is not' : 'is', null);
}

/** Whether a case is in one of these states, or was. */
function cameTo(states: readonly string[], asOf: number | undefined): RawBuilder<SqlBool> {
  if (states.length === 0) return sql`1 = 0`;
  const any = sql.join(states);
  const over = asOf === undefined ? sql`` : sql`and stays.left_at <= ${sql.lit(asOf)}`;
  return sql`(cases.state in (${any}) or exists (
    select 1 from stays where stays.case_id = cases.case_id and stays.state in (${any}) ${over}))`;
}

const unknownStep = (states: readonly string[]) =>
  new InvalidFigureQuestionError(
    'unknown-step',
    label(`step 应为：${states.join('、')}。`, `step has to be one of ${states.join(', ')}.`),
  );
