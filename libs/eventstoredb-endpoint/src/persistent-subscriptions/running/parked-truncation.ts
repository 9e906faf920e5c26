import type { ParkedMessages } from '../parked/parked-messages.ts';

/** Replayed messages that may be settled without its being on record. */
const MOST_UNRECORDED = 500;

/**
 * Takes replayed messages off the parked ones once they're settled, not before: until then a restart leaves them
 * parked. Not for each of them: each time is an event in the log.
 */
export class ParkedTruncation {
  readonly #messages: ParkedMessages;
  readonly #failed: (error: unknown) => void;
  #settled: number;
  #recorded: number;
  #recording: Promise<void> | undefined;

  /** @param settled the last place that is off the parked ones. */
  constructor(messages: ParkedMessages, settled: number, failed: (error: unknown) => void) {
    this.#messages = messages;
    this.#settled = settled;
    this.#recorded = settled;
    this.#failed = failed;
  }

  /** Everything up to this place is settled. `complete`: and nothing that is replayed isn't. */
  progressed(place: number, complete: boolean): void {
    this.#settled = place;
    const unrecorded = place - this.#recorded;
    if (unrecorded >= MOST_UNRECORDED || (complete && unrecorded > 0)) void this.flush();
  }

  /** Records what is settled. */
  async flush(): Promise<void> {
    await this.#recording;
    if (this.#settled <= this.#recorded) return;
    this.#recording ??= this.#record(this.#settled).finally(() => (this.#recording = undefined));
    await this.#recording;
  }

  async #record(place: number): Promise<void> {
    try {
      await this.#messages.settle(place);
      this.#recorded = place;
    } catch (error) {
      // They stay parked: the next time takes them along.
      this.#failed(error);
    }
  }
}
