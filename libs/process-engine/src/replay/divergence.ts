/** Something recorded that the machine which is said to have produced it doesn't produce. */
export interface Divergence {
  readonly caseId: string;
  readonly revision: number;
  readonly position: number;
  readonly fact: string;
  /**
   * What differs: `revision`, `machine`, `policy`, `refused` (the fact itself), `from`, `to`, `deadlines`; or `unreadable`, when the record
   * can't even be replayed.
   */
  readonly what: string;
  readonly recorded: unknown;
  readonly replayed: unknown;
}
