import type { RecordedEvent } from '@huiyin/event-store';
import {
  happened,
  runningAfter,
  STEP_DEVIATED,
  type Deadline,
  type Process,
  type RecordedFact,
  type StateValue,
} from '@huiyin/process-engine';
import { factFlaw } from './fact-flaw.ts';
import { summaryOf } from './summary.ts';
import { UNMEASURED } from './measures.ts';
import { NEVER, type CardRow, type CaseRow } from './tables.ts';

/** Finds the definition that a fact names. */
export type FindProcess = (id: string, version: number) => Process | undefined;

/** A case as the view follows it from event to event; its rows are made of it once a batch. */
export interface TrackedCase {
  readonly id: string;
  readonly process: string;
  readonly machineVersion: number;
  readonly state: StateValue;
  /** Empty while nothing of the case could be followed. */
  readonly store: string;
  /** Absent while nothing of the case could be followed. */
  readonly data: object | undefined;
  readonly deadlines: readonly Deadline[];
  /** How many facts (and deviations) it has. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly changedAt: number;
  readonly deviations: number;
  readonly position: number;
  /** Why the view can't follow the case, if it can't. */
  readonly broken: string | null;
}

/**
 * A case after one more event. State and deadlines are the recorded ones: no machine runs here. An event that can't be
 * followed marks its own case as broken and disturbs no other.
 */
export function follow(
  before: TrackedCase | undefined,
  event: RecordedEvent,
  find: FindProcess,
): TrackedCase {
  const flaw = factFlaw(event);
  if (flaw !== undefined) return unreadable(before, event, flaw);
  const recorded = event as unknown as RecordedFact;
  const { metadata } = recorded;
  const named = `${metadata.process} version ${metadata.machine.version}`;
  const process = find(metadata.process, metadata.machine.version);
  if (!process) return unreadable(before, event, `${named} isn't known here`);
  if (before?.data && before.process !== process.id)
    return unreadable(before, event, `it is of ${named}, the case of ${before.process}`);
  const { definition } = process;
  const fact = happened(recorded);
  const deviates = event.type === STEP_DEVIATED;
  let { data, store, broken } = before ?? { data: undefined, store: '', broken: null };
  try {
    if (!before && fact.type !== definition.opening.leadsTo) throw new Error('no case begins with it');
    if (!before) data = definition.open(fact, event.stream);
    else if (data && !deviates) data = definition.evolve(data, fact);
    if (data) store = String(definition.storeOf(data) ?? '');
  } catch (error) {
    broken ??= brokenBy(event, (error as Error).message);
  }
  return {
    id: event.stream,
    process: metadata.process,
    machineVersion: metadata.machine.version,
    state: metadata.to,
    store,
    data,
    deadlines: runningAfter(before?.deadlines ?? [], metadata.deadlines),
    version: event.revision + 1,
    openedAt: before?.openedAt ?? fact.at,
    changedAt: Math.max(before?.changedAt ?? fact.at, fact.at),
    deviations: (before?.deviations ?? 0) + (deviates ? 1 : 0),
    position: event.position,
    broken,
  };
}

const brokenBy = ({ type, revision }: RecordedEvent, reason: string) => `${type} at ${revision}: ${reason}`;

/** The case after an event that isn't one of this engine: as before, except that the event is there. */
function unreadable(before: TrackedCase | undefined, event: RecordedEvent, reason: string): TrackedCase {
  const named = (event.metadata as { readonly process?: unknown } | null)?.process;
  return {
    id: event.stream,
    process: typeof named === 'string' ? named : '',
    machineVersion: 0,
    state: '',
    store: '',
    data: undefined,
    deadlines: [],
    openedAt: event.recordedAt,
    changedAt: event.recordedAt,
    deviations: 0,
    ...before,
    version: event.revision + 1,
    position: event.position,
    broken: before?.broken ?? brokenBy(event, reason),
  };
}

/** The case's row in lists. */
export function toRow(tracked: TrackedCase, find: FindProcess): CaseRow {
  const { id, data, state, deadlines } = tracked;
  const process = find(tracked.process, tracked.machineVersion);
  const properties = process?.properties(process.statechart.state(state));
  const owed = deadlines.filter(({ name }) => !process?.definition.deadlines[name]?.lapses);
  return {
    case_id: id,
    process: tracked.process,
    state: properties?.name ?? '',
    regions: JSON.stringify(state),
    version: tracked.version,
    store: tracked.store,
    owner: properties?.owner ?? null,
    ...summaryOf(id, data ?? {}),
    ...UNMEASURED,
    entered_at: tracked.changedAt,
    opened_at: tracked.openedAt,
    changed_at: tracked.changedAt,
    due_at: owed.reduce((earliest, { due }) => Math.min(earliest, Date.parse(due)), NEVER),
    expired: deadlines.some(({ expired }) => expired) ? 1 : 0,
    final: properties?.final ? 1 : 0,
    deviations: tracked.deviations,
    position: tracked.position,
    broken: tracked.broken,
  };
}

export const toCard = ({ id, machineVersion, data, deadlines }: TrackedCase): CardRow => ({
  case_id: id,
  machine_version: machineVersion,
  data: JSON.stringify(data ?? null),
  deadlines: JSON.stringify(deadlines),
});

export const fromRows = (row: CaseRow, card: CardRow): TrackedCase => ({
  id: row.case_id,
  process: row.process,
  machineVersion: card.machine_version,
  state: JSON.parse(row.regions) as StateValue,
  store: row.store,
  data: (JSON.parse(card.data) as object | null) ?? undefined,
  deadlines: JSON.parse(card.deadlines) as Deadline[],
  version: row.version,
  openedAt: row.opened_at,
  changedAt: row.changed_at,
  deviations: row.deviations,
  position: row.position,
  broken: row.broken,
});
