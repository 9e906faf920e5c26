/**
 * The moment at which this share of a deadline's time is over, in milliseconds since the Unix epoch.
 *
 * @param since when it was set, @param due when it is due, both in milliseconds since the Unix epoch.
 * @param share between 0 (when it was set) and 1 (when it is due).
 */
export const momentOfShare = (since: number, due: number, share: number): number =>
  since + Math.ceil(Math.max(0, due - since) * share);
