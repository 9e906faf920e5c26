import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension, GroupKey } from '../definition/dimension.ts';
import type { PeriodUnit } from '../definition/period.ts';
import { GroupKeys } from '../asking/group-keys.ts';
import { momentOf } from '../asking/question.ts';
import { GROUPS, tooManyGroups } from '../asking/tally.ts';
import type { ToldPeriod } from '../asking/told-groups.ts';
import { windowsOf } from '../asking/windows.ts';
import { casesOfGroup, FUNNEL_PARTS, type FunnelCases, type FunnelPart } from './funnel-cases.ts';
import { MAIN_STATES } from './main-states.ts';
import { reachedSteps } from './reached-steps.ts';
import { cohort, groupOf, type Cohort } from './visits.ts';

export interface FunnelQuestion extends Cohort {
  /** What to break it down by. Default: everything as one group. */
  readonly by?: Dimension | undefined;
  /** The cases opened in the period that `to`, or the moment asked about, lies in; without it, in `[from, to)`. */
  readonly period?: PeriodUnit | undefined;
}

/** How far the cases opened in a stretch of time have come (漏斗). */
export interface Funnel {
  /** The moment that everything is told as of. */
  readonly at: number;
  readonly period?: ToldPeriod;
  readonly groups: readonly FunnelGroup[];
}

export interface FunnelGroup {
  readonly key: GroupKey;
  /** All that were opened, whether or not they reached any main state. */
  readonly opened: number;
  readonly cases: FunnelCases;
  /** One for each main state, in order. */
  readonly steps: readonly FunnelStep[];
}

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
  readonly cases: Readonly<Record<FunnelPart, FunnelCases>>;
}

/**
 * How many cases reached each main state, where those are that came no further, and how long it took to get there.
 *
 * @throws InvalidFigureQuestionError
 */
export async function funnel(db: Kysely<SupervisionTables>, question: FunnelQuestion): Promise<Funnel> {
  const { process, by } = question;
  const at = momentOf(question);
  const { period, from, until: to } = stretchOf(question);
  const asked = { ...question, from, to };
  const states = MAIN_STATES[process] ?? [];
  const opened = await openedCases(db, asked);
  const steps = Map.groupBy(await reachedSteps(db, asked, states, by), ({ of }) => of);
  const groups = new GroupKeys(by === undefined ? [] : [by], opened);
  return {
    at,
    ...(period && { period: { ...period, partial: period.until > at } }),
    groups: groups.keys.map((key) => {
      const of = by === undefined ? null : (key[by] ?? null);
      const all = groups.tally(key, 0).denominator;
      const cases = casesOfGroup(asked, key);
      const here = steps.get(of) ?? [];
      const reachedFrom = (place: number) =>
        here.reduce((sum, { step, stopped }) => (step >= place ? sum + stopped : sum), 0);
      const told = states.map((state, place): FunnelStep => {
        const reached = reachedFrom(place);
        const previous = place === 0 ? all : reachedFrom(place - 1);
        const { stopped = 0, closed = 0, took = null } = here.find(({ step }) => step === place) ?? {};
        return {
          state,
          reached,
          share: all === 0 ? null : reached / all,
          ofPrevious: previous === 0 ? null : reached / previous,
          ended: closed,
          underWay: stopped - closed,
          medianToReach: took,
          cases: partsOf({ ...cases, step: state }),
        };
      });
      return { key, opened: all, cases, steps: told };
    }),
  };
}

/** The stretch in which the cases were opened. */
function stretchOf({ period, from, to, ...scope }: FunnelQuestion) {
  if (period === undefined) return { from, until: to };
  const { asked } = windowsOf({ ...scope, by: [], period, to, previous: false });
  return asked.at(-1)!;
}

const partsOf = (cases: FunnelCases) =>
  Object.fromEntries(FUNNEL_PARTS.map((part) => [part, { ...cases, part }])) as Record<
    FunnelPart,
    FunnelCases
  >;

/** How many cases of each group were opened. */
async function openedCases(db: Kysely<SupervisionTables>, question: FunnelQuestion) {
  const { by } = question;
  const group = groupOf(by);
  const rows = await cohort(db, question)
    .select([group.as('of'), sql<number>`count(*)`.as('cases')])
    .groupBy(group)
    .limit(GROUPS + 1)
    .execute();
  if (rows.length > GROUPS) throw tooManyGroups();
  return rows.map(({ of, cases }) => ({
    key: by === undefined ? {} : { [by]: of },
    bucket: 0,
    numerator: Number(cases),
    denominator: Number(cases),
    spread: null,
  }));
}
