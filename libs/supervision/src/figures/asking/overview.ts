import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import { FIGURES } from '../all-figures.ts';
import { describeFigure, type FigureDescription } from '../definition/describe-figure.ts';
import type { Dimension, FigureFilter, GroupKey } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import type { PeriodUnit } from '../definition/period.ts';
import { countWindows } from './count-windows.ts';
import { momentOf, type Scope } from './question.ts';
import type { TalliedGroup } from './tally.ts';
import type { TargetOf } from './target.ts';
import { toldGroups, type FigureGroup } from './told-groups.ts';
import { allOf, windowsOf, type Windows } from './windows.ts';

/** A question about many figures at once: one stretch of time, and the one before it. */
export interface OverviewQuestion extends Scope {
  /** Default: everything as one group. */
  readonly by?: Dimension | undefined;
  /** The period that the moment asked about lies in, or `to`; without it, the range. */
  readonly period?: PeriodUnit | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly targetOf?: TargetOf | undefined;
  /** Default: all that count cases and can be broken down and filtered that way. */
  readonly figures?: readonly Figure[] | undefined;
}

export interface FiguresOverview {
  readonly at: number;
  readonly figures: readonly FigureDescription[];
  /** Every group that any figure had anything in, with every figure. */
  readonly groups: readonly {
    readonly key: GroupKey;
    readonly figures: Readonly<Record<string, FigureGroup>>;
  }[];
}

/** All figures of every store, say, in one stretch of time: a statement for all that are counted from the same moments. */
export async function figuresOverview(
  db: Kysely<SupervisionTables>,
  question: OverviewQuestion,
): Promise<FiguresOverview> {
  const { by, figures = FIGURES.filter(({ counts }) => counts === 'cases'), targetOf } = question;
  const dimensions = by === undefined ? [] : [by];
  const windows = lastOf(windowsOf({ ...question, by: dimensions }));
  const possible = figures.filter((figure) => isPossible(figure, question, dimensions));
  const counted = new Map<Figure, readonly TalliedGroup[]>();
  for (const [filter, some] of Map.groupBy(possible, (figure) =>
    JSON.stringify(filterFor(figure, question)),
  )) {
    const scope = { ...question, filter: JSON.parse(filter) as FigureFilter };
    for (const entry of await countWindows(db, some, scope, dimensions, allOf(windows)))
      counted.set(...entry);
  }
  const beside = [...counted.values()];
  const told = possible.map((figure) => {
    const scope = { ...question, filter: filterFor(figure, question) };
    return toldGroups(figure, counted.get(figure) ?? [], {
      scope,
      by: dimensions,
      windows,
      targetOf,
      beside,
    });
  });
  return {
    at: momentOf(question),
    figures: possible.map(describeFigure),
    groups: (told[0] ?? []).map(({ key }, place) => ({
      key,
      figures: Object.fromEntries(told.map((groups, index) => [possible[index]!.name, groups[place]!])),
    })),
  };
}

/** With a period only the last one is told; the one before it is what it is compared with. */
function lastOf({ before, asked }: Windows): Windows {
  const previous = asked.at(-2) ?? before;
  return { asked: asked.slice(-1), ...(previous && { before: previous }) };
}

/** Figures of other processes than those asked about, or that can't be told that way, are left out. */
function isPossible(figure: Figure, question: Scope, by: readonly Dimension[]): boolean {
  const { process } = question.filter ?? {};
  if (figure.process !== undefined && process?.includes(figure.process) === false) return false;
  const needed = [...by, ...Object.keys(filterFor(figure, question))] as Dimension[];
  return needed.every((dimension) => figure.dimensions.includes(dimension));
}

/** A figure that is about one process needs no filter by process; one that compares two processes can't have any. */
function filterFor(figure: Figure, { filter = {} }: Scope): FigureFilter {
  if (figure.dimensions.includes('process')) return filter;
  const { process, ...others } = filter;
  void process;
  return others;
}
