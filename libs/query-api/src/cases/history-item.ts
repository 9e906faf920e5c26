import type { RecordedEvent } from '@huiyin/event-store';
import type { FactMetadata, ProcessDefinition } from '@huiyin/process-engine';
import { isoOf } from './case-item.ts';

/** One event of a history. Bytes that somebody else recorded in the stream of a case are shown in base64. */
export function historyItem(event: RecordedEvent, labels: ProcessDefinition['labels'] | undefined) {
  const { revision, position, type, recordedAt } = event;
  const metadata = (event.metadata ?? {}) as Partial<FactMetadata>;
  const { from, to, actor, command, deadlines, machine, policy, source } = metadata;
  return {
    revision,
    position,
    type,
    label: labels?.facts[type],
    occurredAt: metadata.occurredAt ?? isoOf(recordedAt),
    recordedAt: isoOf(recordedAt),
    actor,
    command,
    from,
    to,
    data: event.data instanceof Uint8Array ? Buffer.from(event.data).toString('base64') : event.data,
    deadlines,
    machine,
    policy,
    source,
  };
}
