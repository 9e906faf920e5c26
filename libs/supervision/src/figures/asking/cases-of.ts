import type { FigureFilter, GroupKey } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import { asItStood } from './count-windows.ts';
import type { Scope } from './question.ts';
import type { Window } from './windows.ts';

/** The cases behind one number: a plain question of its own, fit for an address. */
export interface CasesOf extends Scope {
  readonly figure: string;
  readonly part: 'numerator' | 'denominator';
  readonly filter: FigureFilter;
  /** The stretch that the figure's moment lies in; open where it isn't said. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** What lists the cases of a group's number in a stretch. */
export function casesBehind(figure: Figure, scope: Scope, key: GroupKey, window: Window) {
  const { now, asOf, silentDays } = figure.moment ? scope : asItStood(scope, window);
  const filter: Record<string, readonly (string | null)[]> = { ...scope.filter };
  for (const [dimension, value] of Object.entries(key)) filter[dimension] = [value];
  const cases = {
    figure: figure.name,
    filter,
    now,
    ...(asOf !== undefined && { asOf }),
    ...(silentDays !== undefined && { silentDays }),
    ...(figure.moment && window.from !== undefined && { from: window.from }),
    ...(figure.moment && window.until !== undefined && { until: window.until }),
  };
  return {
    numerator: { ...cases, part: 'numerator' },
    denominator: { ...cases, part: 'denominator' },
  } as const satisfies Record<string, CasesOf>;
}
