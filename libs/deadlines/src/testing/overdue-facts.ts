import type { EventStore, RecordedEvent } from '@huiyin/event-store';

/** A deadline's fact as it stands in the log. */
export interface FiredDeadline {
  readonly caseId: string;
  readonly type: string;
  readonly deadline: string;
  /** Epoch milliseconds. */
  readonly due: number;
  readonly at: number;
}

/** Every fact that was recorded by one of these commands, in the order of the log. */
export async function factsBy(store: EventStore, ...commands: readonly string[]): Promise<FiredDeadline[]> {
  const facts: FiredDeadline[] = [];
  for await (const event of store.readAll()) {
    const { command } = event.metadata as { readonly command?: { readonly type?: string } };
    if (commands.includes(command?.type ?? '')) facts.push(firedBy(event));
  }
  return facts;
}

function firedBy({ stream: caseId, type, data, metadata }: RecordedEvent): FiredDeadline {
  const { deadline, due } = data as { readonly deadline: string; readonly due: string };
  const { occurredAt } = metadata as { readonly occurredAt: string };
  return { caseId, type, deadline, due: Date.parse(due), at: Date.parse(occurredAt) };
}
