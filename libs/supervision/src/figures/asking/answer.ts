import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { GroupKey } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import { describeFigure, type FigureDescription } from '../definition/describe-figure.ts';
import type { Period } from '../definition/period.ts';
import { casesBehind, type CasesOf } from './cases-of.ts';
import { countWindows } from './count-windows.ts';
import { assertAnswerable, momentOf, type FigureQuestion } from './question.ts';
import { GroupKeys } from './group-keys.ts';
import type { Spread, Tally } from './tally.ts';
import { ownTarget, storeOf, targetState, type TargetState } from './target.ts';
import { windowsOf, type Window } from './windows.ts';

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

export interface FigureAnswer {
  readonly figure: FigureDescription;
  /** The moment that everything is told as of. */
  readonly at: number;
  readonly groups: readonly FigureGroup[];
}

/**
 * What a figure was, by group and period. Every group that had anything is told for every period; a question that breaks
 * nothing down has one group.
 *
 * @throws InvalidFigureQuestionError
 */
export async function figureAnswer(
  db: Kysely<SupervisionTables>,
  figure: Figure,
  question: FigureQuestion,
): Promise<FigureAnswer> {
  assertAnswerable(figure, question);
  const { by = [], filter } = question;
  const at = momentOf(question);
  const { before, asked } = windowsOf(question);
  const windows = before ? [before, ...asked] : asked;
  const counted = await countWindows(db, figure, question, by, windows);
  const groups = new GroupKeys(by, counted);
  groups.assertFew(windows.length);
  const targetOf = question.targetOf ?? ownTarget(figure);
  const told = (key: GroupKey, window: Window, index: number) =>
    valueOf(figure, groups.tally(key, index), casesBehind(figure, question, key, window));
  return {
    figure: describeFigure(figure),
    at,
    groups: groups.keys.flatMap((key) => {
      const values = windows.map((window, index) => told(key, window, index));
      return asked.map((window, index): FigureGroup => {
        const place = windows.length - asked.length + index;
        const value = values[place]!;
        const previous = values[place - 1];
        const inForce = targetOf(
          figure.name,
          storeOf(key, filter),
          Math.min((window.until ?? at + 1) - 1, at),
        );
        const target = targetState(figure, value.value, previous?.value, inForce);
        return {
          key,
          ...(window.period && { period: { ...window.period, partial: window.period.until > at } }),
          ...value,
          ...(previous && { previous }),
          ...(target && { target }),
        };
      });
    }),
  };
}

/** What a figure's value is, by its kind. */
export function valueOf(figure: Figure, tally: Tally, cases: FigureValue['cases']): FigureValue {
  const { numerator, denominator, spread } = tally;
  const counts = { numerator, denominator, cases };
  if (figure.kind === 'count') return { ...counts, value: numerator };
  if (figure.kind === 'duration') return { ...counts, value: spread?.median ?? null, spread };
  return { ...counts, value: denominator === 0 ? null : numerator / denominator };
}
