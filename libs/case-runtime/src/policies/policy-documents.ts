import type { RecordedEvent } from '@huiyin/event-store';
import { POLICY_ADOPTED, POLICY_STREAM } from './policy-ledger.ts';

/** A policy as a view keeps it. */
export interface PolicyRow {
  /** The number by which facts name it. */
  revision: number;
  /** The whole document as JSON, as it was recorded. */
  document: string;
}

/** Something read from policies: `undefined` where there is no such policy, or this build can't read it. */
export type ReadPolicy<Place extends readonly string[], T> = (
  revision: number,
  ...place: Place
) => T | undefined;

/**
 * The company's policies as a view follows them, each under the number that facts name: what was decided years ago can be
 * measured by the calendar of that day.
 */
export class PolicyDocuments {
  readonly #documents = new Map<number, object>();

  /** @param known what `follow` answered for every policy so far. */
  constructor(known: readonly PolicyRow[]) {
    for (const { revision, document } of known) this.#documents.set(revision, JSON.parse(document) as object);
  }

  /** Follows the stream of policies. @returns what is to be kept of the event, if it is one of a policy. */
  follow({ stream, type, revision, data, raw }: RecordedEvent): PolicyRow | undefined {
    if (stream !== POLICY_STREAM || type !== POLICY_ADOPTED || typeof raw.data !== 'string') return undefined;
    this.#documents.set(revision, data as object);
    return { revision, document: raw.data };
  }

  /** What somebody reads from policies about a place (a process, a store), remembered. */
  reader<Place extends readonly string[], T>(
    read: (document: object, ...place: Place) => T,
  ): ReadPolicy<Place, T> {
    const known = new Map<string, T | undefined>();
    return (revision, ...place) => {
      const document = this.#documents.get(revision);
      if (!document) return undefined;
      const key = `${revision} ${place.join(' ')}`;
      if (!known.has(key))
        known.set(
          key,
          unlessUnreadable(() => read(document, ...place)),
        );
      return known.get(key);
    };
  }
}

/** A document that this build can't read decided nothing here. */
function unlessUnreadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
