/** When a cell counts as unusual. */
export interface HotSpotSettings {
  /** Whole weeks before the one looked at that say what is usual. */
  readonly weeks: number;
  /** With fewer of them a cell is too young to have a usual range of its own. */
  readonly leastWeeks: number;
  /** Complaints below which a week is never unusual, however quiet it was before. */
  readonly leastCount: number;
  /** Scores, in standard deviations of a Poisson count at least, from which there is a warning, and an alert. */
  readonly warning: number;
  readonly alert: number;
}

export const HOT_SPOT_SETTINGS: HotSpotSettings = {
  weeks: 12,
  leastWeeks: 8,
  leastCount: 3,
  warning: 3,
  alert: 5,
};
