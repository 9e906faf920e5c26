import type { RecordedEvent } from '@huiyin/event-store';
import { NEVER, type CaseCard, type CaseRow } from '@huiyin/supervision';
import {
  allowedCommands,
  CaseState,
  type Actor,
  type FactMetadata,
  type Process,
  type ProcessDefinition,
  type StateValue,
} from '@huiyin/process-engine';

const iso = (at: number): string => new Date(at).toISOString();
const orNothing = <T>(value: T | null | undefined) => value ?? undefined;

/** A case in a list. */
export function listItem(row: CaseRow, process: Process | undefined, now: number) {
  const labels = process?.definition.labels;
  return {
    id: row.case_id,
    process: row.process,
    state: row.state,
    stateLabel: labels?.states[`${process?.definition.mainRegion}.${row.state}`],
    version: row.version,
    store: row.store,
    owner: orNothing(row.owner),
    assignee: orNothing(row.assignee),
    title: row.title,
    customer: orNothing(row.customer),
    category: orNothing(row.category),
    severity: orNothing(row.severity),
    channel: orNothing(row.channel),
    order: orNothing(row.order_number),
    openedAt: iso(row.opened_at),
    changedAt: iso(row.changed_at),
    dueAt: row.due_at === NEVER ? undefined : iso(row.due_at),
    overdue: row.due_at <= now,
    final: row.final === 1,
    deviations: row.deviations,
    position: row.position,
    broken: orNothing(row.broken),
  };
}

/** A case with its data, its running deadlines and what this person can do now. */
export function caseAnswer(card: CaseCard, process: Process, actor: Actor, policy: unknown, now: number) {
  const { row, data, deadlines, machineVersion } = card;
  const { labels } = process.definition;
  const regions = JSON.parse(row.regions) as StateValue;
  return {
    ...listItem(row, process, now),
    machine: { id: process.id, version: machineVersion },
    regions,
    data,
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      label: labels.deadlines[deadline.name],
      overdue: !process.definition.deadlines[deadline.name]?.lapses && Date.parse(deadline.due) <= now,
    })),
    allowed: allowedFor(card, process, regions, { actor, policy, now }).map((command) => ({
      command,
      label: labels.commands[command],
    })),
  };
}

function allowedFor(
  { row, data, deadlines }: CaseCard,
  process: Process,
  regions: StateValue,
  circumstances: { actor: Actor; policy: unknown; now: number },
): readonly string[] {
  if (row.broken !== null) return [];
  const at = process.statechart.state(regions);
  const state = new CaseState(process, row.case_id, row.version - 1, at, data, deadlines, new Map());
  return allowedCommands(state, circumstances);
}

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
    occurredAt: metadata.occurredAt ?? iso(recordedAt),
    recordedAt: iso(recordedAt),
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
