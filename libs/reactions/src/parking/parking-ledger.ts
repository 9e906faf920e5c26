import { randomUUID } from 'node:crypto';
import { StreamNotFoundError, WrongExpectedRevisionError, type EventStore } from '@huiyin/event-store';
import type { Actor } from '@huiyin/process-engine';
import { foldParked, type Parked, type ParkedReaction } from './fold-parked.ts';
import { parkingFactOf, REACTIONS_STREAM, type ParkingFact } from './parking-fact.ts';

/** How often it is looked again when another process was faster. */
const ATTEMPTS = 64;

/** Reactions that couldn't be carried out, as recorded history: every process sees the same, and nothing is ever lost. */
export class ParkingLedger {
  #parked: Parked = new Map();
  #revision = -1;
  #reading: Promise<void> = Promise.resolve();

  constructor(readonly store: EventStore) {}

  /** What is parked now, the longest waiting first. */
  async list(): Promise<readonly ParkedReaction[]> {
    await this.refresh();
    return [...this.#parked.values()].sort((one, other) => one.parkedAt - other.parkedAt);
  }

  async find(id: string): Promise<ParkedReaction | undefined> {
    await this.refresh();
    return this.#parked.get(id);
  }

  /** Parks a reaction; one that is parked already has been tried once more only if that was asked for. */
  async park(
    data: Extract<ParkingFact, { type: 'ReactionParked' }>['data'],
    actor: Actor,
    now: number,
  ): Promise<void> {
    await this.#record({ type: 'ReactionParked', data }, actor, now, (before) => !before || before.retrying);
  }

  /** Asks for another try. @returns whether it is parked. */
  retry(id: string, actor: Actor, now: number): Promise<boolean> {
    return this.#record(
      { type: 'ReactionRetryRequested', data: { id } },
      actor,
      now,
      (before) => before?.retrying === false,
    );
  }

  /** Gives it up. @returns whether it was parked. */
  skip(id: string, reason: string | undefined, actor: Actor, now: number): Promise<boolean> {
    const data = { id, ...(reason !== undefined && { reason }) };
    return this.#record({ type: 'ReactionSkipped', data }, actor, now, (before) => before !== undefined);
  }

  /** Says that it was carried out after all. */
  async settle(id: string, actor: Actor, now: number): Promise<void> {
    await this.#record(
      { type: 'ReactionSettled', data: { id } },
      actor,
      now,
      (before) => before !== undefined,
    );
  }

  /** Reads what was recorded since. */
  refresh(): Promise<void> {
    const read = () => this.#readOn();
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    try {
      for await (const event of this.store.readStream(REACTIONS_STREAM, { from: this.#revision + 1 })) {
        const fact = parkingFactOf(event);
        if (fact) this.#parked = foldParked(this.#parked, fact);
        this.#revision = event.revision;
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
  }

  /** @returns whether the reaction is, or was, parked. */
  async #record(
    { type, data }: ParkingFact,
    actor: Actor,
    now: number,
    applies: (before: ParkedReaction | undefined) => boolean,
  ): Promise<boolean> {
    const metadata = { occurredAt: new Date(now).toISOString(), actor };
    for (let attempt = 1; ; attempt++) {
      const before = await this.find(data.id);
      if (!applies(before)) return before !== undefined;
      const event = { id: randomUUID(), type, data, metadata };
      try {
        await this.store.append(REACTIONS_STREAM, [event], this.#revision < 0 ? 'no-stream' : this.#revision);
        return true;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevisionError) || attempt >= ATTEMPTS) throw error;
      }
    }
  }
}
