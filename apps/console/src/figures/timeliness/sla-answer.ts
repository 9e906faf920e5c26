/** What a group of deadlines is of. */
export interface SlaKey {
  readonly target: string;
  readonly process: string;
  readonly store?: string;
}

/** How long what was owed took, in milliseconds; null: nothing was done. */
export interface Took {
  readonly denominator: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** How a deadline was kept. */
export interface SlaGroup {
  readonly group: SlaKey;
  readonly met: number;
  readonly breached: number;
  readonly cancelled: number;
  readonly onTime: {
    readonly numerator: number;
    readonly denominator: number;
    readonly value: number | null;
  };
  readonly calendar: Took;
  readonly working: Took;
  /** Address of those that were decided; `part` picks others. */
  readonly cases: string;
}

export interface SlaAnswer {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly groups: readonly SlaGroup[];
}

/** Which activations of a deadline are listed. */
export type SlaPart = 'met' | 'breached' | 'cancelled' | 'decided' | 'settled';

/** The address of one part of what a group counted. */
export const partAddress = ({ cases }: Pick<SlaGroup, 'cases'>, part: SlaPart): string =>
  `${cases}&part=${part}`;
