import { weekdayIndex, weekOf } from './wall-clock.ts';

/**
 * A figure per local day (working milliseconds, working days) summed up from a fixed origin: seven weekday values that
 * repeat for ever, and single days that differ. Any sum is found without walking over the days, so distance costs
 * nothing; values are whole numbers ≥ 0 and sums stay exact.
 */
export class RunningTotal {
  /** Sums from Monday up to, not including, each weekday; the eighth is the whole week's. */
  private readonly beforeWeekday: readonly number[];
  private readonly week: number;
  private readonly exceptionDays: readonly number[];
  /** By how much the first n exceptions together change the sum. */
  private readonly corrections: readonly number[];

  /**
   * @param weekdays seven values from Monday on, at least one of them above 0
   * @param exceptions days with the value that they have instead, in order
   */
  constructor(weekdays: readonly number[], exceptions: readonly (readonly [day: number, value: number])[]) {
    this.beforeWeekday = prefixSums(weekdays);
    this.week = this.beforeWeekday[7] ?? 0;
    this.exceptionDays = exceptions.map(([day]) => day);
    this.corrections = prefixSums(exceptions.map(([day, value]) => value - this.usual(day)));
  }

  /** The sum over all days before this one, counted from the origin: only differences mean something. */
  before(day: number): number {
    const beforeInWeek = this.beforeWeekday[weekdayIndex(day)] ?? 0;
    return weekOf(day) * this.week + beforeInWeek + this.correctionBefore(day);
  }

  /** The first day, not before `from`, at whose end the sum is at least `total`. */
  dayReaching(total: number, from: number): number {
    let step = 1;
    while (this.before(from + step) < total) step *= 2;
    // Reached within `step` days, not within half of it.
    let [low, high] = [from + Math.floor(step / 2), from + step - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.before(middle + 1) < total) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private usual(day: number): number {
    const weekday = weekdayIndex(day);
    return (this.beforeWeekday[weekday + 1] ?? 0) - (this.beforeWeekday[weekday] ?? 0);
  }

  private correctionBefore(day: number): number {
    let [low, high] = [0, this.exceptionDays.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.exceptionDays[middle] ?? Infinity) < day) low = middle + 1;
      else high = middle;
    }
    return this.corrections[low] ?? 0;
  }
}

function prefixSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}
