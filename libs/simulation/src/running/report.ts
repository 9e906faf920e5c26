/** What a simulation did. */
export interface SimulationReport {
  readonly from: number;
  /** How far it came, epoch milliseconds of virtual time. */
  readonly until: number;
  /** Cases opened, by process. */
  readonly opened: Readonly<Record<string, number>>;
  readonly commands: number;
  readonly people: number;
  /** Commands that were refused as people sometimes are, and those that should not have been. */
  readonly refused: Readonly<Record<string, number>>;
  readonly unexpected: Readonly<Record<string, number>>;
  /** Milliseconds of real time. */
  readonly took: number;
}

/** How far a simulation is. */
export interface SimulationProgress {
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly commands: number;
  readonly cases: number;
}

/** Counts what happens. */
export class Tally {
  commands = 0;
  readonly opened: Record<string, number> = {};
  readonly refused: Record<string, number> = {};
  readonly unexpected: Record<string, number> = {};

  get cases(): number {
    return Object.values(this.opened).reduce((sum, count) => sum + count, 0);
  }

  get unexpectedTotal(): number {
    return Object.values(this.unexpected).reduce((sum, count) => sum + count, 0);
  }

  open(process: string): void {
    this.commands += 1;
    this.opened[process] = (this.opened[process] ?? 0) + 1;
  }

  refuse(command: string, expected: boolean): void {
    const counts = expected ? this.refused : this.unexpected;
    counts[command] = (counts[command] ?? 0) + 1;
  }
}
