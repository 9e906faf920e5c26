import fc from 'fast-check';
import { mutatedBodies, refusedBodies } from './malformed-bodies.ts';
import { refusedMessages } from './malformed-messages.ts';
import type { MalformedTarget } from './malformed-target.ts';
import { requestBytes } from './request-bytes.ts';

/** A request that is wrong, or likely so. */
export interface MalformedRequest {
  /** In what way. */
  readonly kind: string;
  readonly bytes: Buffer;
  /** Whether any route has to refuse it; of the others some happen to be sound. */
  readonly refused: boolean;
}

/** Malformed requests of every kind to one route. */
export function malformedRequest(target: MalformedTarget): fc.Arbitrary<MalformedRequest> {
  const refused = Object.entries({
    ...refusedMessages(target),
    ...mapped(refusedBodies(target), (bodies) => bodies.map(requestBytes)),
  }).map(([kind, all]) => all.map((bytes): MalformedRequest => ({ kind, bytes, refused: true })));
  const mutated = Object.entries(mutatedBodies(target)).map(([kind, requests]) =>
    requests.map((request): MalformedRequest => ({ kind, bytes: requestBytes(request), refused: false })),
  );
  return fc.oneof(...refused, ...mutated);
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
