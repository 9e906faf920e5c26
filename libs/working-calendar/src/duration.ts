import { type CompiledCalendar } from './compiled-calendar.ts';
import { HOUR } from './wall-clock.ts';

export type DurationUnit = 'hours' | 'days' | 'working-hours' | 'working-days';

/**
 * How long something may take. `hours` and `days` run day and night; `working-hours` and `working-days` only while the
 * calendar works. Hours are exact from the moment on; days count from the day after, to the end of the last day.
 */
export interface Duration {
  /** Above 0, at most 9999; days are whole, hours have at most two decimals. */
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Not a duration that can be written or computed with. */
export class InvalidDurationError extends Error {
  readonly code = 'invalid-duration';
  constructor(text: string) {
    super(
      `Not a duration: ${text}. Write a number above 0 (at most 9999) and a unit: ` +
        '"24 hours", "7 days", "4 working hours", "1 working day"; only hours may have decimals, at most two.',
    );
    this.name = 'InvalidDurationError';
  }
}

/**
 * Reads a duration as configuration writes it, in JSON and YAML alike: a number, then `hours`, `days`, `working hours`
 * or `working days` (singular too). There is no other spelling: `4 working hours` needs no legend, and nobody mistakes
 * a natural day for a working one.
 * @throws InvalidDurationError
 */
export function parseDuration(text: string): Duration {
  const [, amount, working, unit] = /^(\d{1,4}(?:\.\d{1,2})?) (working )?(hour|day)s?$/.exec(text) ?? [];
  const duration: Duration = {
    amount: Number(amount),
    unit: unit === 'hour' ? (working ? 'working-hours' : 'hours') : working ? 'working-days' : 'days',
  };
  if (!isValid(duration)) throw new InvalidDurationError(JSON.stringify(text));
  return duration;
}

/** The text that `parseDuration` reads as this duration. @throws InvalidDurationError */
export function formatDuration(duration: Duration): string {
  if (!isValid(duration)) throw new InvalidDurationError(JSON.stringify(duration));
  const unit = duration.unit.replace('-', ' ');
  return `${duration.amount} ${duration.amount === 1 ? unit.slice(0, -1) : unit}`;
}

/**
 * When something that began at `start` (epoch milliseconds) and may take `duration` is due, in epoch milliseconds.
 * Never before `start`; compute it once and record it.
 * @throws InvalidDurationError
 */
export function dueAt(calendar: CompiledCalendar, start: number, duration: Duration): number {
  if (!isValid(duration)) throw new InvalidDurationError(JSON.stringify(duration));
  switch (duration.unit) {
    case 'hours':
      return calendar.addNaturalHours(start, duration.amount);
    case 'days':
      return calendar.addNaturalDays(start, duration.amount);
    case 'working-hours':
      return calendar.addWorkingTime(start, Math.round(duration.amount * HOUR));
    case 'working-days':
      return calendar.addWorkingDays(start, duration.amount);
  }
}

function isValid({ amount, unit }: Duration): boolean {
  if (!(amount > 0 && amount <= 9999)) return false;
  switch (unit) {
    case 'hours':
    case 'working-hours':
      return Number.isInteger(amount) || Number(amount.toFixed(2)) === amount;
    case 'days':
    case 'working-days':
      return Number.isInteger(amount);
    default:
      return false;
  }
}
