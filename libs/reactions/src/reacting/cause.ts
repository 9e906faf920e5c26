import { asFact, type CommandHandler } from '@huiyin/case-runtime';
import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import { factFlaw, fold, happened, namesCase, type CaseState, type Process } from '@huiyin/process-engine';
import type { Cause } from './reaction.ts';

/** How long after it happened a fact may be recorded and still be answered, in milliseconds: a day. */
export const LATEST = 24 * 60 * 60 * 1_000;

/**
 * Whether an event is news of a case: a fact that this engine recorded when it happened. What was taken from another
 * system's log, or is told long afterwards, has been dealt with elsewhere.
 */
export function isNews(event: RecordedEvent, latest: number): boolean {
  if (event.type.startsWith('$') || !namesCase(event) || factFlaw(event) !== undefined) return false;
  const fact = asFact(event);
  return fact.metadata.source === undefined && event.recordedAt - happened(fact).at <= latest;
}

/** The cause that an event is for one reaction. */
export function causeOf(
  reaction: string,
  event: RecordedEvent,
  process: Process,
  { cases }: CommandHandler,
): Cause {
  const { stream: caseId, revision, id: eventId } = event;
  return {
    eventId,
    caseId,
    process,
    fact: asFact(event),
    commandId: (effect) => `${reaction}/${eventId}/${effect}`,
    then: () => caseAt(cases.store, process, caseId, revision),
    now: async () => (await cases.refresh(caseId))!,
  };
}

/** The case as it was when it had so many facts, folded from its stream alone. */
async function caseAt(
  store: EventStore,
  process: Process,
  caseId: string,
  revision: number,
): Promise<CaseState> {
  let state: CaseState | undefined;
  for await (const event of store.readStream(caseId, { limit: revision + 1 }))
    state = fold(process, caseId, state, asFact(event));
  return state!;
}
