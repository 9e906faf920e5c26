import { advance } from '../case/fold.ts';
import type { CaseState } from '../case/case-state.ts';
import type { FactMetadata, FactRecord } from '../case/recorded-fact.ts';
import { deadlineChanges, runningAfter } from '../deadlines/deadline-changes.ts';
import type { Deadline } from '../definition/deadline.ts';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import type { CommandEnvelope } from './envelope.ts';

/** A fact that the machine doesn't accept where it would come. */
export interface NotAccepted {
  readonly notAccepted: Fact;
}

/**
 * Makes records of facts that follow one another in a case: each with the states before and after it and with what it
 * does to the deadlines. The machine must accept every one in turn, or there are no records at all.
 */
export function recordFacts(
  process: Process,
  id: string,
  state: CaseState | undefined,
  facts: readonly Fact[],
  envelope: CommandEnvelope,
): readonly FactRecord[] | NotAccepted {
  const common = commonMetadata(process, id, envelope);
  const records: FactRecord[] = [];
  let current: Pick<CaseState, 'at' | 'data'> | undefined = state;
  let running: readonly Deadline[] = state?.deadlines ?? [];
  let revision = state?.revision ?? -1;
  for (const { type, data } of facts) {
    const fact = { type, data, at: envelope.now, actor: envelope.actor };
    const next = advance(process, id, current, fact);
    if (!next) return { notAccepted: fact };
    revision += 1;
    const changes = deadlineChanges(process, envelope.policy, {
      before: current?.at,
      after: next.at,
      running,
      fact,
      revision,
      data: next.data,
    });
    running = runningAfter(running, changes);
    const metadata: FactMetadata = {
      ...common,
      from: current?.at.value ?? null,
      to: next.at.value,
      ...(changes && { deadlines: changes }),
    };
    records.push({ type, data, metadata });
    current = next;
  }
  return records;
}

/** What all records of one command share. */
export function commonMetadata(process: Process, id: string, envelope: CommandEnvelope) {
  return {
    $correlationId: envelope.correlationId ?? id,
    $causationId: envelope.causationId ?? envelope.command.id,
    process: process.id,
    machine: process.reference,
    policy: envelope.policyRevision,
    occurredAt: new Date(envelope.now).toISOString(),
    actor: envelope.actor,
    command: envelope.command,
    ...(envelope.traceparent !== undefined && { traceparent: envelope.traceparent }),
  };
}
