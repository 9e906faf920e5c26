import { label } from '../definition/label.ts';
import { periodAfter, periodAt, periodsBetween, type Period, type PeriodUnit } from '../definition/period.ts';
import { InvalidFigureQuestionError } from './invalid-figure-question-error.ts';
import { momentOf, type FigureQuestion } from './question.ts';

/** Periods that one question may ask about: more than a year of days. */
const PERIODS = 400;
/** Periods told where nobody says how many. */
const DEFAULT_PERIODS = 12;

/** A stretch of time that is answered for: a period, a range, or all time. Bounds as in `[from, until)`. */
export interface Window {
  readonly period?: Period;
  readonly from?: number;
  readonly until?: number;
}

/** The stretches to answer for, one after the other, and the one before the first. */
export interface Windows {
  readonly before?: Window;
  readonly asked: readonly Window[];
}

/** All stretches, the one before them first. */
export const allOf = ({ before, asked }: Windows): readonly Window[] => (before ? [before, ...asked] : asked);

/**
 * What a question about time means in stretches. Nothing is said about the future: with a period the last one is that of
 * the moment asked about.
 *
 * @throws InvalidFigureQuestionError for more periods than anybody reads.
 */
export function windowsOf(question: FigureQuestion): Windows {
  const { period: unit, from, to, previous = true } = question;
  const at = momentOf(question);
  if (unit === undefined) {
    const asked: Window = { ...(from !== undefined && { from }), ...(to !== undefined && { until: to }) };
    if (from === undefined || !previous) return { asked: [asked] };
    return { asked: [asked], before: { from: 2 * from - (to ?? at + 1), until: from } };
  }
  const last = Math.min(to === undefined ? at : to - 1, at);
  const first = from ?? periodAfter(periodAt(unit, last), 1 - DEFAULT_PERIODS).from;
  if ((last - first) / SHORTEST[unit] > PERIODS) throw tooMany();
  const periods = periodsBetween(unit, first, last);
  const [earliest] = periods;
  return {
    asked: periods.map(windowOf),
    ...(previous && earliest && { before: windowOf(periodAfter(earliest, -1)) }),
  };
}

const DAYS = 86_400_000;
/** So long is the shortest period of a unit. */
const SHORTEST: Readonly<Record<PeriodUnit, number>> = {
  day: DAYS,
  week: 7 * DAYS,
  month: 28 * DAYS,
  quarter: 90 * DAYS,
  year: 365 * DAYS,
};

const windowOf = (period: Period): Window => ({ period, from: period.from, until: period.until });

const tooMany = () =>
  new InvalidFigureQuestionError(
    'too-many-periods',
    label(`一次最多询问 ${PERIODS} 个期间。`, `At most ${PERIODS} periods at once.`),
  );
