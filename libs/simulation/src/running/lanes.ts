import { CommandHandler, type CaseRepository, type PolicyLedger } from '@huiyin/case-runtime';

/** Gives commands at one moment of virtual time, one after the other. */
export interface Lane {
  now: number;
  readonly commands: CommandHandler;
}

/**
 * Commands are in flight together, each at a moment of its own: every lane has its own clock, and the cases and policies of all.
 */
export class Lanes {
  readonly #free: Lane[] = [];

  constructor(
    private readonly cases: CaseRepository,
    private readonly policies: PolicyLedger,
  ) {}

  async use<T>(now: number, work: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = this.#free.pop() ?? this.#open();
    lane.now = now;
    try {
      return await work(lane);
    } finally {
      this.#free.push(lane);
    }
  }

  #open(): Lane {
    const lane: { now: number; commands?: CommandHandler } = { now: 0 };
    lane.commands = new CommandHandler(this.cases, this.policies, () => lane.now);
    return lane as Lane;
  }
}
