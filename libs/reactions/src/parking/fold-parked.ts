import type { ParkingFact, ReactionParked } from './parking-fact.ts';

/** A reaction that waits for somebody to see to it. */
export type ParkedReaction = ReactionParked['data'] & {
  /** Epoch milliseconds. */
  readonly parkedAt: number;
  /** How often it was tried in vain. */
  readonly attempts: number;
  /** Whether somebody asked for another try, and it hasn't been made yet. */
  readonly retrying: boolean;
};

export type Parked = ReadonlyMap<string, ParkedReaction>;

/** What is parked after one more fact. */
export function foldParked(parked: Parked, fact: ParkingFact & { readonly at: number }): Parked {
  const after = new Map(parked);
  const { id } = fact.data;
  const before = parked.get(id);
  switch (fact.type) {
    case 'ReactionParked':
      after.set(id, {
        ...fact.data,
        parkedAt: before?.parkedAt ?? fact.at,
        attempts: (before?.attempts ?? 0) + 1,
        retrying: false,
      });
      return after;
    case 'ReactionRetryRequested':
      if (before) after.set(id, { ...before, retrying: true });
      return after;
    case 'ReactionSettled':
    case 'ReactionSkipped':
      after.delete(id);
      return after;
  }
}
