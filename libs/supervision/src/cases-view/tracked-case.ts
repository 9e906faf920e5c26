import type { RecordedEvent } from '@huiyin/event-store';
import {
  happened,
  runningAfter,
  STEP_DEVIATED,
  type Deadline,
  type Process,
  type RecordedFact,
} from '@huiyin/process-engine';
import { summaryOf } from './summary.ts';
import { NEVER, type CardRow, type CaseRow } from './tables.ts';

/** Finds the definition that a fact names. */
export type FindProcess = (id: string, version: number) => Process | undefined;

/** A case as the view follows it: its row, and what its card holds, unserialised. */
export interface TrackedCase {
  readonly row: CaseRow;
  readonly machineVersion: number;
  readonly data: object;
  readonly deadlines: readonly Deadline[];
}

/**
 * A case after one more event. State, owner and deadlines are the recorded ones: no machine runs here. An event that
 * can't be followed marks its own case as broken and disturbs no other.
 */
export function follow(
  before: TrackedCase | undefined,
  event: RecordedEvent,
  find: FindProcess,
): TrackedCase {
  const recorded = event as unknown as RecordedFact;
  try {
    return step(before, event, recorded, find);
  } catch (error) {
    const { metadata } = recorded;
    const row = before?.row ?? emptyRow(event, metadata.process, Date.parse(metadata.occurredAt));
    return {
      machineVersion: before?.machineVersion ?? metadata.machine.version,
      data: before?.data ?? {},
      deadlines: before?.deadlines ?? [],
      row: {
        ...row,
        version: event.revision + 1,
        position: event.position,
        broken: row.broken ?? `${event.type} at ${event.revision}: ${(error as Error).message}`,
      },
    };
  }
}

function step(
  before: TrackedCase | undefined,
  event: RecordedEvent,
  recorded: RecordedFact,
  find: FindProcess,
): TrackedCase {
  const { metadata } = recorded;
  const fact = happened(recorded);
  const process = find(metadata.process, metadata.machine.version);
  if (!process) throw new Error(`${metadata.process} version ${metadata.machine.version} isn't known here`);
  const deviates = event.type === STEP_DEVIATED;
  const { definition, statechart } = process;
  const data = !before
    ? definition.open(fact, event.stream)
    : deviates
      ? before.data
      : definition.evolve(before.data, fact);
  const deadlines = runningAfter(before?.deadlines ?? [], metadata.deadlines);
  const { name, owner, final } = process.properties(statechart.state(metadata.to));
  const previous = before?.row ?? emptyRow(event, metadata.process, fact.at);
  const summary = data === before?.data ? undefined : summaryOf(event.stream, data);
  return {
    machineVersion: metadata.machine.version,
    data,
    deadlines,
    row: {
      ...previous,
      ...summary,
      state: name,
      regions: JSON.stringify(metadata.to),
      version: event.revision + 1,
      store: definition.storeOf(data),
      owner: owner ?? null,
      changed_at: Math.max(previous.changed_at, fact.at),
      due_at: deadlines.reduce((earliest, { due }) => Math.min(earliest, Date.parse(due)), NEVER),
      expired: deadlines.some(({ expired }) => expired) ? 1 : 0,
      final: final ? 1 : 0,
      deviations: previous.deviations + (deviates ? 1 : 0),
      position: event.position,
    },
  };
}

function emptyRow(event: RecordedEvent, process: string, at: number): CaseRow {
  return {
    case_id: event.stream,
    process,
    state: '',
    regions: '{}',
    version: 0,
    store: '',
    owner: null,
    assignee: null,
    title: '',
    customer: null,
    category: null,
    severity: null,
    channel: null,
    order_number: null,
    opened_at: at,
    changed_at: at,
    due_at: NEVER,
    expired: 0,
    final: 0,
    deviations: 0,
    search: event.stream,
    position: event.position,
    broken: null,
  };
}

export const toCard = ({ row, machineVersion, data, deadlines }: TrackedCase): CardRow => ({
  case_id: row.case_id,
  machine_version: machineVersion,
  data: JSON.stringify(data),
  deadlines: JSON.stringify(deadlines),
});

export const fromRows = (row: CaseRow, card: CardRow): TrackedCase => ({
  row,
  machineVersion: card.machine_version,
  data: JSON.parse(card.data) as object,
  deadlines: JSON.parse(card.deadlines) as Deadline[],
});
