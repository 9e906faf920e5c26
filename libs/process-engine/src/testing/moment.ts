/** A time in a test: epoch milliseconds, or text such as `2026-03-02T09:00+08:00`. */
export type Moment = number | string;

/** @throws RangeError when the text is no date. */
export function epochOf(moment: Moment): number {
  const at = typeof moment === 'number' ? moment : Date.parse(moment);
  if (Number.isNaN(at)) throw new RangeError(`"${moment}" is no date`);
  return at;
}

export const isoOf = (moment: Moment): string => new Date(epochOf(moment)).toISOString();
