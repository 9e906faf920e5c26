import type { Dimension, GroupKey } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import type { Period } from '../definition/period.ts';
import { casesBehind, type CasesOf } from './cases-of.ts';
import { GroupKeys } from './group-keys.ts';
import { momentOf, type Scope } from './question.ts';
import type { Spread, TalliedGroup, Tally } from './tally.ts';
import { ownTarget, storeOf, targetState, type TargetOf, type TargetState } from './target.ts';
import { allOf, type Windows } from './windows.ts';

/** A number, what it was counted from, and the cases behind it. */
export interface FigureValue {
  readonly numerator: number;
  readonly denominator: number;
  /** null where nothing was there to be counted: neither nought nor a hundred per cent. */
  readonly value: number | null;
  /** Durations: their value is the median. */
  readonly spread?: Spread | null;
  readonly cases: { readonly numerator: CasesOf; readonly denominator: CasesOf };
}

export interface ToldPeriod extends Period {
  /** It isn't over yet at the moment asked about. */
  readonly partial: boolean;
}

export interface FigureGroup extends FigureValue {
  readonly key: GroupKey;
  readonly period?: ToldPeriod;
  readonly previous?: FigureValue;
  readonly target?: TargetState;
}

/** How a figure was counted: which stretches, and into which groups. */
export interface Counted {
  readonly scope: Scope;
  readonly by: readonly Dimension[];
  readonly windows: Windows;
  readonly targetOf: TargetOf | undefined;
  /** What was counted beside it, whose groups are told too. */
  readonly beside?: readonly (readonly TalliedGroup[])[];
}

/**
 * What was counted, in the groups that are told: each for every stretch, with the stretch before and the target in force at the
 * end. Buckets are numbered from the stretch before the first, where there is one.
 */
export function toldGroups(
  figure: Figure,
  counted: readonly TalliedGroup[],
  { scope, by, windows, targetOf = ownTarget(figure), beside }: Counted,
): FigureGroup[] {
  const at = momentOf(scope);
  const all = allOf(windows);
  const groups = new GroupKeys(by, counted, beside);
  groups.assertFew(all.length);
  return groups.keys.flatMap((key) => {
    const values = all.map((window, index) =>
      valueOf(figure, groups.tally(key, index), casesBehind(figure, scope, key, window)),
    );
    return windows.asked.map((window, index): FigureGroup => {
      const place = all.length - windows.asked.length + index;
      const value = values[place]!;
      const previous = values[place - 1];
      const end = Math.min((window.until ?? at + 1) - 1, at);
      const inForce = targetOf(figure.name, storeOf(key, scope.filter), end);
      const target = targetState(figure, value.value, previous?.value, inForce);
      return {
        key,
        ...(window.period && { period: { ...window.period, partial: window.period.until > at } }),
        ...value,
        ...(previous && { previous }),
        ...(target && { target }),
      };
    });
  });
}

/** What a figure's value is, by its kind. */
function valueOf(figure: Figure, tally: Tally, cases: FigureValue['cases']): FigureValue {
  const { numerator, denominator, spread } = tally;
  const counts = { numerator, denominator, cases };
  if (figure.kind === 'count') return { ...counts, value: numerator };
  if (figure.kind === 'duration') return { ...counts, value: spread?.median ?? null, spread };
  return { ...counts, value: denominator === 0 ? null : numerator / denominator };
}
