/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Working time without a break, as wall-clock times `HH:MM`: `from` belongs to it, `to` no longer does.
 * A day may have several (a lunch break, split shifts). A shift ends on its own day, at `24:00` at the latest:
 * a night shift is written as one until `24:00` and one from `00:00` on the next day.
 */
export interface Shift {
  readonly from: string;
  readonly to: string;
}

/** A day (`YYYY-MM-DD`) worked in place of the weekly hours; its hours are Monday's unless it names its own. */
export interface MakeUpDay {
  readonly date: string;
  readonly hours?: readonly Shift[];
}

/**
 * When people work. Plain JSON: it is recorded beside what it decided and read again at verification, so a
 * change is a new `version` under the same `id`, never an edit.
 *
 * `utcOffset` (`±HH:MM`) is fixed, not the name of a zone: Asia/Shanghai has kept +08:00 without daylight saving
 * time since 1991, and a fixed offset needs no time-zone database that could change between a decision and its
 * verification. A place that does change its clocks can't be described.
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  readonly utcOffset: string;
  /** The ordinary week; a weekday without shifts is a day off. */
  readonly weekly: Readonly<Record<Weekday, readonly Shift[]>>;
  /** Days off (`YYYY-MM-DD`) whatever the weekday says. */
  readonly holidays: readonly string[];
  /** 调休: days worked to make up for a long holiday, usually at a weekend. They replace the weekly hours. */
  readonly makeUpDays: readonly MakeUpDay[];
}
