/** What the measures of a case depend on beyond its row. */
export interface Progress {
  /** Working time spent on it so far, without what is going on; null where some calendar wasn't known. */
  readonly worked: number | null;
  /** When the work that is going on began; null while it waits for the customer or is settled. */
  readonly workingSince: number | null;
  /** Whether anything came back from the customer that the first offer should have settled. */
  readonly cameBack: boolean;
  /** Of which running deadlines somebody was reminded, and when. */
  readonly reminded: Readonly<Record<string, number>>;
}

export const NO_PROGRESS: Progress = { worked: 0, workingSince: null, cameBack: false, reminded: {} };
