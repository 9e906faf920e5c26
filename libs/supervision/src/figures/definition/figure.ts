import type { Label } from '@huiyin/process-engine';
import type { AliasableExpression, Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { CaseRow } from '../../cases-view/case-row.ts';
import type { Dimension } from './dimension.ts';

/** What a figure counts: a case, or a stay of a case in a state, with the columns of its case. */
export interface ObservedRow extends CaseRow {
  /** Log position of the fact that ended the stay: tells stays apart. */
  readonly stay_position: number;
  readonly stay_state: string;
  readonly stay_entered_at: number;
  /** Only stays that are over are counted. */
  readonly stay_left_at: number;
  readonly stay_working_ms: number | null;
}

/** A row in a query over what is counted, which is called `cases` there whatever it is. */
export type SeenRow = ExpressionBuilder<{ cases: ObservedRow }, 'cases'>;
export type SeenQuery = SelectQueryBuilder<{ cases: ObservedRow }, 'cases', object>;

/** What a predicate may depend on beside the row: never a clock. */
export interface Standpoint {
  /** The moment at which things are judged: due, silent, old. */
  readonly now: number;
  /** From how many days without news a case counts as not updated. */
  readonly silentDays: number;
  /** Whether the case is a repeat complaint: it asks for the other cases of the same moment. */
  readonly isRepeat: () => Expression<SqlBool>;
}

export type Predicate = (row: SeenRow, from: Standpoint) => Expression<SqlBool>;

/** Some of what is counted: the words for people and the predicate that counts, and lists, exactly it. */
export interface Population {
  readonly words: Label;
  readonly holds: Predicate;
}

/** The moments that place a case, or a stay, in a period. */
export type MomentColumn =
  'opened_at' | 'closed_at' | 'scored_at' | 'first_resolved_at' | 'resolved_at' | 'stay_left_at';

/** A figure: declared once, and counted, listed and explained from the declaration alone. */
export interface Figure {
  readonly name: string;
  readonly labels: Label;
  readonly definition: Label;
  /** Where the definition comes from. */
  readonly source: Label;
  /** What somebody who reads the number could wrongly take it to say. */
  readonly notSaid: Label;
  /**
   * How the value comes about: a `share` is numerator ÷ denominator, the one within the other; a `ratio` the same of
   * two populations; a `count` the numerator itself; a `duration` the median of what is measured, in milliseconds.
   */
  readonly kind: 'share' | 'ratio' | 'count' | 'duration';
  readonly better: 'higher' | 'lower';
  /** The target where nobody sets another one; `falling`: below the period before. */
  readonly target?: number | 'falling';
  readonly counts: 'cases' | 'stays';
  /** The one process that it is about; absent: any. */
  readonly process?: string;
  /** What places a case in a period; absent: the figure is a stock, as it stands at a moment. */
  readonly moment?: MomentColumn;
  readonly dimensions: readonly Dimension[];
  readonly numerator: Population;
  readonly denominator: Population;
  /** For a duration: milliseconds, null where it isn't known. The numerator is where it is known. */
  readonly measure?: (row: SeenRow, from: Standpoint) => AliasableExpression<number | null>;
}
