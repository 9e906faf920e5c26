import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import type { LogDigest } from '../digest/log-digest.ts';
import { eventDigest } from '../digest/event-digest.ts';
import { CopyRefusedError } from './copy-errors.ts';
import type { EarlierCopy } from './copy-target.ts';

/** Holds the source against what an earlier copy of it left in the target. */
export class EarlierPart {
  readonly #place: string;
  #noted: { readonly position: number; readonly digest: string } | undefined;
  #events: AsyncIterator<PlacedEvent> | undefined;

  constructor(place: string, earlier: EarlierCopy) {
    this.#place = place;
    if ('noted' in earlier) this.#noted = earlier.noted.position > 0 ? earlier.noted : undefined;
    else this.#events = earlier.events[Symbol.asyncIterator]();
  }

  /**
   * Whether the event is in the target. Asked about the source's events in their order.
   *
   * @param before tells of everything before the event.
   * @throws CopyRefusedError when the target holds something else.
   */
  async has(event: PlacedEvent, before: () => LogDigest): Promise<boolean> {
    if (this.#noted) {
      if (event.position <= this.#noted.position) return true;
      this.#checkNoted(before());
    }
    const other = await this.#events?.next();
    if (!other || other.done) {
      this.#events = undefined;
      return false;
    }
    if (!areSame(event, other.value)) throw this.#refusal(differenceOf(event, other.value));
    return true;
  }

  /** @throws CopyRefusedError when the target holds more than the source, which ends here. */
  async end(whole: LogDigest): Promise<void> {
    if (this.#noted) this.#checkNoted(whole);
    const other = await this.#events?.next();
    if (other && !other.done) throw this.#refusal(differenceOf(undefined, other.value));
  }

  #checkNoted({ position, log }: LogDigest): void {
    const noted = this.#noted!;
    if (noted.position !== position || noted.digest !== log)
      throw this.#refusal(`up to position ${noted.position} its log has another digest`);
    this.#noted = undefined;
  }

  #refusal(difference: string): CopyRefusedError {
    return new CopyRefusedError(
      `${this.#place} is neither empty nor an earlier copy of the source: ${difference}.`,
    );
  }
}

/** Whether two events are the same, at the same places. */
export const areSame = (one: PlacedEvent, other: PlacedEvent): boolean =>
  one.position === other.position &&
  one.recordedAt === other.recordedAt &&
  eventDigest(one).equals(eventDigest(other));

/** In what two logs differ, as a part of a sentence about the second. */
export function differenceOf(one: PlacedEvent | undefined, other: PlacedEvent | undefined): string {
  if (!one) return `it also holds ${nameOf(other!)}`;
  if (!other) return `it doesn't hold ${nameOf(one)}`;
  const what = eventDigest(one).equals(eventDigest(other))
    ? `at position ${other.position}, recorded at ${new Date(other.recordedAt).toISOString()}`
    : `${nameOf(other)} with other contents`;
  return `instead of ${nameOf(one)} it holds ${nameOf(one) === nameOf(other) ? what : nameOf(other)}`;
}

const nameOf = ({ stream, revision, position, type }: PlacedEvent): string =>
  `${type} at position ${position} (stream ${stream}, revision ${revision})`;
