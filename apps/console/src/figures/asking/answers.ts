import type { Localised } from '../../language/language.ts';
import type { Dimension, GroupKey } from './dimension.ts';
import type { PeriodUnit } from './period.ts';

/** What a figure is and isn’t, in words and in kind. */
export interface FigureDescription {
  readonly name: string;
  readonly labels: Localised;
  readonly definition: Localised;
  readonly numerator: Localised;
  readonly denominator: Localised;
  readonly source?: Localised;
  readonly notSaid?: Localised;
  readonly unit: 'share' | 'cases' | 'milliseconds';
  readonly better: 'higher' | 'lower';
  readonly counts: 'cases' | 'stays';
  readonly process?: string;
  /** What places a case in a period; absent: it stands at a moment. */
  readonly moment?: string;
  readonly dimensions: readonly Dimension[];
}

/** Durations, in milliseconds; null: there were none. */
export interface Spread {
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

export interface FigureValue {
  readonly numerator: number;
  readonly denominator: number;
  /** null: there was nothing to count. */
  readonly value: number | null;
  readonly spread?: Spread | null;
  /** Addresses that list the cases counted. */
  readonly cases: { readonly numerator: string; readonly denominator: string };
}

/** A period as it was told. */
export interface ToldPeriod {
  readonly unit: PeriodUnit;
  readonly name: string;
  /** ISO moments. */
  readonly from: string;
  readonly until: string;
  /** Whether it isn’t over yet. */
  readonly partial: boolean;
}

export interface Target {
  readonly value: number | 'falling';
  readonly achieved: boolean | null;
}

export interface FigureGroup extends FigureValue {
  readonly key: GroupKey;
  readonly period?: ToldPeriod;
  readonly previous?: FigureValue;
  readonly target?: Target;
}

export interface FigureAnswer {
  readonly figure: FigureDescription;
  readonly at: string;
  readonly groups: readonly FigureGroup[];
}

export interface FiguresOverview {
  readonly at: string;
  readonly figures: readonly FigureDescription[];
  readonly groups: readonly {
    readonly key: GroupKey;
    readonly figures: Readonly<Record<string, FigureGroup>>;
  }[];
}
