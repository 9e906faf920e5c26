import type { FigureGroup, ToldPeriod } from '../asking/answers.ts';
import type { GroupKey } from '../asking/dimension.ts';

/** A group over time. */
export interface GroupOverTime {
  readonly key: GroupKey;
  /** One a period, in their order; undefined where the API tells nothing of it. */
  readonly told: readonly (FigureGroup | undefined)[];
  /** All that was counted below the line. */
  readonly weight: number;
}

/** What was told of groups and periods, as a table: a group a row, a period a column. */
export interface Pivot {
  readonly periods: readonly ToldPeriod[];
  readonly groups: readonly GroupOverTime[];
}

/** Periods from the first in which anything was counted on: before a company began there’s nothing to tell. */
export function sinceFirst(told: readonly FigureGroup[]): FigureGroup[] {
  const froms = told.flatMap(({ period, denominator, numerator }) =>
    period && denominator + numerator > 0 ? [period.from] : [],
  );
  const first = froms.reduce((least, from) => (from < least ? from : least), froms[0] ?? '');
  return froms.length === 0 ? [] : told.filter(({ period }) => !period || period.from >= first);
}

/** Orders what the API tells group by group and period by period: the periods by time, the groups as they came. */
export function pivot(told: readonly FigureGroup[]): Pivot {
  const periods = new Map<string, ToldPeriod>();
  const byKey = new Map<string, Map<string, FigureGroup>>();
  for (const group of told) {
    if (!group.period) continue;
    periods.set(group.period.name, group.period);
    const name = JSON.stringify(group.key);
    const row = byKey.get(name) ?? new Map<string, FigureGroup>();
    byKey.set(name, row.set(group.period.name, group));
  }
  const ordered = [...periods.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
  const groups = [...byKey].map(([name, row]) => ({
    key: JSON.parse(name) as GroupKey,
    told: ordered.map((period) => row.get(period.name)),
    weight: [...row.values()].reduce((sum, { denominator }) => sum + denominator, 0),
  }));
  return { periods: ordered, groups };
}

/** The groups with the most behind them, in the order that they had. */
export function heaviest(groups: readonly GroupOverTime[], count: number): readonly GroupOverTime[] {
  const chosen = new Set([...groups].sort((one, other) => other.weight - one.weight).slice(0, count));
  return groups.filter((group) => chosen.has(group));
}
