import { daysAfter, type PeriodUnit } from './period.ts';
import { unitOf, type Stretch } from './question.ts';

/** A range is told by the shortest unit that gives no more points than anybody reads. */
const LONGEST: readonly (readonly [PeriodUnit, number])[] = [
  ['day', 31],
  ['week', 26 * 7],
  ['month', 36 * 31],
];

/** By which unit a stretch of time is told as a series. */
export function seriesUnit(stretch: Stretch): PeriodUnit {
  const unit = unitOf(stretch);
  if (unit !== undefined || stretch.kind !== 'range') return unit ?? 'month';
  return LONGEST.find(([, days]) => daysAfter(stretch.from, days) > stretch.to)?.[0] ?? 'quarter';
}
