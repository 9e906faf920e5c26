import type { RecordedFact } from '../case/recorded-fact.ts';
import type { Process } from '../definition/define-process.ts';
import { CaseReplay } from './case-replay.ts';
import type { Divergence } from './divergence.ts';

export type { Divergence } from './divergence.ts';

/** What a replay needs besides the history: definitions and policies by what the facts name. */
export interface Sources {
  process(id: string, version: number): Process | undefined;
  /** The policy of that revision for a store, or `undefined` when no such policy was recorded. */
  policy(process: Process, revision: number, store: string): unknown;
}

/**
 * Replays one case's stream through the machine version that its facts name, by XState itself, and compares every recorded
 * state and deadline. Goes on from what the machine says, so that one alteration is reported once. Never throws on what is
 * recorded: a record that makes no sense at all is a divergence like any other.
 */
export function* verifyHistory(
  caseId: string,
  history: Iterable<RecordedFact>,
  sources: Sources,
): Generator<Divergence> {
  const replay = new CaseReplay(caseId, sources);
  for (const recorded of history) yield* replay.step(recorded);
}
