import type { RecordedEvent } from '@huiyin/event-store';

/** The stream that tells of reactions which couldn't be carried out. */
export const REACTIONS_STREAM = 'reactions';

/** A reaction couldn't be carried out, and waits for somebody to see to it. Storage format. */
export interface ReactionParked {
  type: 'ReactionParked';
  data: {
    /** `<reaction>.<id of the fact that it answers>` */
    readonly id: string;
    readonly reaction: string;
    /** The case with that fact, and the fact's place in it. */
    readonly caseId: string;
    readonly revision: number;
    readonly fact: string;
    /** The case's store, as far as it is known. */
    readonly store: string;
    readonly code: string;
    readonly reason: string;
  };
}

/** Somebody asks for it to be tried again. Storage format. */
export interface ReactionRetryRequested {
  type: 'ReactionRetryRequested';
  data: { readonly id: string };
}

/** It was carried out after all. Storage format. */
export interface ReactionSettled {
  type: 'ReactionSettled';
  data: { readonly id: string };
}

/** Somebody decided that it needn't be carried out. Storage format. */
export interface ReactionSkipped {
  type: 'ReactionSkipped';
  data: { readonly id: string; readonly reason?: string };
}

export type ParkingFact = ReactionParked | ReactionRetryRequested | ReactionSettled | ReactionSkipped;

const TYPES: ReadonlySet<string> = new Set<ParkingFact['type']>([
  'ReactionParked',
  'ReactionRetryRequested',
  'ReactionSettled',
  'ReactionSkipped',
]);

/** The parking fact that an event is, with the moment it happened at (epoch milliseconds); `undefined` for any other. */
export function parkingFactOf(event: RecordedEvent): (ParkingFact & { readonly at: number }) | undefined {
  if (event.stream !== REACTIONS_STREAM || !TYPES.has(event.type)) return undefined;
  const { occurredAt } = event.metadata as { readonly occurredAt: string };
  return { type: event.type, data: event.data, at: Date.parse(occurredAt) } as ParkingFact & { at: number };
}
