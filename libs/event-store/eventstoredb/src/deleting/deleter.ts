import type { DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import { WrongExpectedRevisionError, type ExpectedRevision } from '@huiyin/event-store';
import { CallFault } from '../connection/call-fault.ts';
import type { Connection } from '../connection/connection.ts';
import type { Patience } from '../connection/patience.ts';
import { refusalOf } from '../connection/refusal.ts';
import type { EventReader } from '../reading/event-reader.ts';
import { deleteRequest, tombstoneRequest } from './delete-request.ts';

export interface DeleterParts {
  readonly connection: Connection;
  readonly patience: Patience;
  readonly reader: EventReader;
}

/** Deletes streams. What a broken connection left open isn't done again: it may have been, and undone since. */
export class Deleter {
  readonly #parts: DeleterParts;

  constructor(parts: DeleterParts) {
    this.#parts = parts;
  }

  async delete(stream: string, kind: 'soft' | 'tombstone', expected: ExpectedRevision): Promise<void> {
    const { connection, patience } = this.#parts;
    if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
      throw await this.#wrongRevision(stream, expected);
    }
    await patience.insist(false, async () => {
      try {
        await (kind === 'soft'
          ? connection.ask<DeleteResp>('delete', (streams, args, answered) =>
              streams.delete(deleteRequest(stream, expected), ...args, answered),
            )
          : connection.ask<TombstoneResp>('tombstone', (streams, args, answered) =>
              streams.tombstone(tombstoneRequest(stream, expected), ...args, answered),
            ));
      } catch (error) {
        if (!(error instanceof CallFault) || error.passing) throw error;
        if (kind === 'soft' && isOfNothing(error, expected)) return;
        // Not every server tells the revision that the stream is at.
        throw error.kind === 'wrong-revision' && error.details.actual === undefined
          ? await this.#wrongRevision(stream, expected)
          : refusalOf(error, { place: connection.place, stream, expected });
      }
    });
  }

  async #wrongRevision(stream: string, expected: ExpectedRevision): Promise<Error> {
    const actual = await this.#parts.reader.revisionOf(stream);
    return new WrongExpectedRevisionError(stream, expected, actual);
  }
}

/** EventStoreDB refuses to delete softly where there never was a stream; to the port it is no error. */
function isOfNothing({ kind, details: { actual } }: CallFault, expected: ExpectedRevision): boolean {
  if (kind !== 'wrong-revision') return false;
  return expected === 'any' || (expected === 'no-stream' && actual !== undefined && actual < 0);
}
