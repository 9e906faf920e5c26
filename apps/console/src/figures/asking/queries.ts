import { periodAt, type Day, type Period } from './period.ts';
import { scopeQuery, stretchQuery, type Question, type Stretch } from './question.ts';
import { seriesUnit } from './series-unit.ts';

/** The period that a series ends with. @param today where the moment asked about lies. */
export function lastPeriod(stretch: Stretch, today: Day): Period | undefined {
  if (stretch.kind === 'range') return undefined;
  return stretch.kind === 'period' ? stretch.period : periodAt(stretch.unit, today);
}

/** All figures in one stretch of time. */
export const overviewQuery = (question: Question): Record<string, string> => ({
  ...scopeQuery(question),
  ...stretchQuery(question.stretch),
  ...(question.by[0] && { by: question.by[0] }),
});

/** One figure over time. */
export const seriesQuery = (question: Question): Record<string, string> => ({
  ...scopeQuery(question),
  ...stretchQuery(question.stretch),
  period: seriesUnit(question.stretch),
  ...(question.by[0] && { by: question.by[0] }),
});

/** One figure in one stretch of time. @param today where the moment asked about lies. */
export function comparisonQuery(question: Question, today: Day): Record<string, string> {
  const period = lastPeriod(question.stretch, today);
  return {
    ...scopeQuery(question),
    ...stretchQuery(question.stretch),
    ...(period && { from: period.from, to: period.until }),
    ...(question.by.length > 0 && { by: question.by.slice(0, 2).join(',') }),
  };
}
