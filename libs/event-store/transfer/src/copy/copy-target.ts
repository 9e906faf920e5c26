import type { Position } from '@huiyin/event-store';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import type { LogDigest } from '../digest/log-digest.ts';

/** What an earlier copy left in a target: what the target noted of it, or the events themselves. */
export type EarlierCopy =
  | {
      readonly noted: {
        readonly position: Position;
        /** `LogDigest.log` up to there. */ readonly digest: string;
      };
    }
  | { readonly events: AsyncIterable<PlacedEvent> };

/** Where a log is copied to. */
export interface CopyTarget {
  /** What to call it. */
  readonly place: string;
  /**
   * Looks what is there. Called once, first.
   *
   * @throws CopyRefusedError when it is no copy, or has lived on since.
   */
  earlierCopy(): Promise<EarlierCopy>;
  /**
   * Takes the next event; it need not be written yet when this resolves.
   *
   * @param before tells of everything before it.
   */
  write(event: PlacedEvent, before: () => LogDigest): Promise<void>;
  /**
   * Resolves when everything is durably there.
   *
   * @param whole tells of everything.
   */
  finish(whole: LogDigest): Promise<void>;
  /** What is there, under the places of the log that was copied. */
  events(): AsyncIterable<PlacedEvent>;
  /** Events whose order in the whole log the target doesn't keep by itself, as `events` last found it. */
  readonly displaced: number;
  close(): Promise<void>;
}
