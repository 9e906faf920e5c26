/** A time that names no moment. */
export class UnreadableTimeError extends Error {}

const WRITTEN =
  /^([1-9]\d{3})([-/])(\d{1,2})\2(\d{1,2})(?:[Tt]| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)? *(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * The moment that a log writes down, as ISO 8601 in UTC with milliseconds. Read are xs:dateTime (XES), RFC 3339 (OCEL)
 * and what spreadsheets make of them: a blank for the `T`, `/` for `-`, no leading zeros, no seconds.
 *
 * A time without an offset is local to `timezone` (`+08:00`, `Z`); it's never guessed from the machine's own zone.
 * @throws UnreadableTimeError
 */
export function readMoment(written: string, timezone: string | undefined): string {
  const parts = WRITTEN.exec(written.trim());
  if (!parts) throw new UnreadableTimeError(`the time "${written}" is not a date with a time of day`);
  const [, year, , month, day, hour, minute, second = '0', fraction = '', ownOffset] = parts;
  const offset = ownOffset ?? timezone;
  if (offset === undefined) {
    throw new UnreadableTimeError(
      `the time "${written}" has no offset from UTC, so the option timezone has to name one`,
    );
  }
  const exists =
    +month! >= 1 &&
    +month! <= 12 &&
    +day! >= 1 &&
    +day! <= daysIn(+year!, +month!) &&
    +hour! < 24 &&
    +minute! < 60 &&
    +second < 60;
  if (!exists) throw new UnreadableTimeError(`the time "${written}" does not exist`);
  const milliseconds = +fraction.slice(0, 3).padEnd(3, '0');
  const local = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second, milliseconds);
  return new Date(local - offsetInMinutes(offset) * 60_000).toISOString();
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Minutes ahead of UTC: `+08:00` is 480.
 * @throws UnreadableTimeError on anything but `Z`, `UTC` or up to ±18:00.
 */
export function offsetInMinutes(offset: string): number {
  if (/^(?:Z|UTC)$/i.test(offset)) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(offset) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (!sign || Number(minutes) > 59 || size > 18 * 60) {
    throw new UnreadableTimeError(`"${offset}" is no offset from UTC (such as +08:00 or Z)`);
  }
  return sign === '-' ? -size : size;
}
