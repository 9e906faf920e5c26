import { randomUUID } from 'node:crypto';
import {
  StreamNotFoundError,
  WrongExpectedRevisionError,
  type EventStore,
  type RecordedEvent,
} from '@huiyin/event-store';
import { isRefusal, type Actor, type Refusal } from '@huiyin/process-engine';
import { decideStaff } from '../commands/decide-staff.ts';
import type { StaffCommand } from '../commands/staff-command.ts';
import { foldStaffHistory, NOBODY, type People } from '../directory/fold-staff.ts';
import { StaffDirectory } from '../directory/staff-directory.ts';
import type { StaffMember } from '../directory/staff-member.ts';
import { STAFF_STREAM, staffFactOf, type HappenedStaffFact, type StaffFact } from '../facts/staff-fact.ts';

/** How often a command is decided anew when another process was faster. */
const ATTEMPTS = 64;

/** What became of a staff command. */
export type StaffResult =
  | {
      readonly kind: 'done';
      /** Types of the facts recorded; none where everything was so already. */
      readonly facts: readonly StaffFact['type'][];
      /** The person afterwards. */
      readonly member: StaffMember;
      /** Log position of the last fact; absent where nothing was recorded. */
      readonly position?: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Who works where, as recorded history: folded from the stream `staff`, the same in every process. */
export class StaffLedger {
  #people: People = NOBODY;
  #revision = -1;
  #directory = new StaffDirectory();
  #reading: Promise<void> = Promise.resolve();

  private constructor(readonly store: EventStore) {}

  static async open(store: EventStore): Promise<StaffLedger> {
    const ledger = new StaffLedger(store);
    await ledger.refresh();
    return ledger;
  }

  /** As far as this process has read. */
  get directory(): StaffDirectory {
    return this.#directory;
  }

  /**
   * Carries a command out, deciding anew whenever another process was faster.
   *
   * @throws WrongExpectedRevisionError when others were faster time and again.
   */
  async give(command: StaffCommand, actor: Actor, now: number): Promise<StaffResult> {
    for (let attempt = 1; ; attempt++) {
      // Only what is recorded by now counts, for a yes as for a no.
      await this.refresh();
      const facts = decideStaff(this.#people, command, { actor, now });
      if (isRefusal(facts)) return { kind: 'refused', refusal: facts };
      try {
        return await this.#record(command, facts, actor, now);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevisionError) || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  /** Looks again and again for what other processes recorded. What can't be read now is read the next time. */
  follow(every: number): { stop(): void } {
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      await this.refresh().catch(() => undefined);
      looking = false;
    };
    const timer = setInterval(() => void look(), every).unref();
    return { stop: () => clearInterval(timer) };
  }

  /** Reads what was recorded since, one reader after the other. */
  refresh(): Promise<void> {
    const read = () => this.#readOn();
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    const events: RecordedEvent[] = [];
    try {
      for await (const event of this.store.readStream(STAFF_STREAM, { from: this.#revision + 1 }))
        events.push(event);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    const last = events.at(-1);
    if (!last) return;
    const facts = events.map(staffFactOf).filter((fact): fact is HappenedStaffFact => fact !== undefined);
    this.#people = foldStaffHistory(this.#people, facts);
    this.#revision = last.revision;
    this.#directory = new StaffDirectory(this.#people);
  }

  async #record(
    { id, name }: StaffCommand,
    facts: readonly StaffFact[],
    actor: Actor,
    now: number,
  ): Promise<StaffResult> {
    const types = facts.map(({ type }) => type);
    if (facts.length === 0) return { kind: 'done', facts: types, member: this.#people.get(id)! };
    const metadata = {
      occurredAt: new Date(now).toISOString(),
      actor,
      command: { id: randomUUID(), type: name },
    };
    const events = facts.map(({ type, data }) => ({ id: randomUUID(), type, data, metadata }));
    const expected = this.#revision < 0 ? 'no-stream' : this.#revision;
    const { position } = await this.store.append(STAFF_STREAM, events, expected);
    await this.refresh();
    return { kind: 'done', facts: types, member: this.#people.get(id)!, position };
  }
}
