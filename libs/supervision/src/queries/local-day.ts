/** Offset of the days that people here live by: Asia/Shanghai, without daylight saving since 1991. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The day (+08:00) that a moment is in: its beginning, and that of the next one, in epoch milliseconds. */
export function localDay(at: number): { readonly from: number; readonly until: number } {
  const from = Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;
  return { from, until: from + DAY };
}
