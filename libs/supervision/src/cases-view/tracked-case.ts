import type { CaseworkData } from '@huiyin/casework';
import type { RecordedEvent } from '@huiyin/event-store';
import {
  factFlaw,
  happened,
  runningAfter,
  STEP_DEVIATED,
  type Deadline,
  type HappenedFact,
  type Process,
  type RecordedFact,
  type StateValue,
} from '@huiyin/process-engine';
import { PoisonEventError } from '@huiyin/projections';
import { measure, type CompanyKnown } from '../measures/measure.ts';
import { meaningOf } from '../measures/meanings.ts';
import { NO_PROGRESS, type Progress } from '../measures/progress.ts';
import { NEVER, urgencyOf, type CaseRow } from './case-row.ts';
import { blankRow } from './rows.ts';
import { summaryOf } from './summary.ts';

/** Finds the definition that a fact names. */
export type FindProcess = (id: string, version: number) => Process | undefined;

/** A version of a case's row: it ends when something else happens. */
export type VersionRow = CaseRow & { until_at: number; length: number };

/** A case as the view follows it from event to event. */
export interface TrackedCase {
  readonly row: VersionRow;
  readonly machineVersion: number;
  readonly state: StateValue;
  readonly data: object;
  readonly deadlines: readonly Deadline[];
  readonly progress: Progress;
  /** The policy that the last fact names. */
  readonly policy: number;
}

/**
 * A case after one more event. State and deadlines are the recorded ones: no machine runs here.
 *
 * @throws PoisonEventError when the event can't be followed.
 */
export function follow(
  before: TrackedCase | undefined,
  event: RecordedEvent,
  find: FindProcess,
  company: CompanyKnown,
): TrackedCase {
  const flaw = factFlaw(event);
  if (flaw !== undefined) throw new PoisonEventError(event, flaw);
  const recorded = event as unknown as RecordedFact;
  const { metadata } = recorded;
  const named = `${metadata.process} version ${metadata.machine.version}`;
  const process = find(metadata.process, metadata.machine.version);
  if (!process) throw new PoisonEventError(event, `${named} isn't known here`);
  if (before && before.row.process !== process.id)
    throw new PoisonEventError(event, `it is of ${named}, the case of ${before.row.process}`);
  try {
    return after(before, event, recorded, process, company);
  } catch (error) {
    throw new PoisonEventError(event, (error as Error).message, { cause: error });
  }
}

function after(
  before: TrackedCase | undefined,
  event: RecordedEvent,
  recorded: RecordedFact,
  process: Process,
  company: CompanyKnown,
): TrackedCase {
  const { metadata } = recorded;
  const fact = happened(recorded);
  const data = dataAfter(before, event, fact, process);
  const deadlines = runningAfter(before?.deadlines ?? [], metadata.deadlines, metadata.occurredAt);
  const state = process.properties(process.statechart.state(metadata.to));
  const row = before ? { ...before.row } : opened(event, fact, process, data);
  row.until_at = NEVER;
  row.changed_at = Math.max(row.changed_at, fact.at);
  if (fact.actor.role !== 'system') row.acted_at = row.changed_at;
  if (state.name !== row.state) [row.state, row.entered_at] = [state.name, row.changed_at];
  row.version = event.revision + 1;
  row.position = event.position;
  row.owner = state.owner ?? null;
  row.final = state.final ? 1 : 0;
  row.store = String(process.definition.storeOf(data) ?? '');
  row.departments = departmentsOf(data);
  classify(row, data);
  if (!before || metadata.deadlines) oweDeadlines(row, deadlines, process);
  if (event.type === STEP_DEVIATED) row.deviations += 1;
  const step = {
    fact,
    metadata,
    process,
    state,
    data,
    ran: before?.deadlines ?? [],
    runs: deadlines,
    company,
  };
  return {
    row,
    machineVersion: metadata.machine.version,
    state: metadata.to,
    data,
    deadlines,
    policy: metadata.policy,
    progress: measure(row, before?.progress ?? NO_PROGRESS, step),
  };
}

function dataAfter(
  before: TrackedCase | undefined,
  { type, stream }: RecordedEvent,
  fact: HappenedFact,
  { definition }: Process,
): object {
  if (before) return type === STEP_DEVIATED ? before.data : definition.evolve(before.data, fact);
  if (type !== definition.opening.leadsTo) throw new Error('no case begins with it');
  return definition.open(fact, stream);
}

function opened(event: RecordedEvent, fact: HappenedFact, process: Process, data: object): VersionRow {
  const { stream, position } = event;
  const summary = summaryOf(stream, data, meaningOf(process).product(data));
  return { ...blankRow(stream, process.id, fact.at, position), ...summary, until_at: NEVER, length: 0 };
}

function departmentsOf(data: object): string | null {
  const { sentTo } = data as Partial<Pick<CaseworkData, 'sentTo'>>;
  return sentTo !== undefined && sentTo.length > 0 ? `,${sentTo.join(',')},` : null;
}

/** What can be set right later. */
function classify(row: CaseRow, data: object): void {
  const { category, severity } = data as { readonly category?: unknown; readonly severity?: unknown };
  row.category = typeof category === 'string' ? category : null;
  row.severity = typeof severity === 'string' ? severity : null;
  row.urgency = urgencyOf(row.severity);
}

/** What lapses by itself makes no case overdue. */
function oweDeadlines(row: CaseRow, deadlines: readonly Deadline[], { definition }: Process): void {
  row.due_at = NEVER;
  row.expired = 0;
  for (const { name, due, expired } of deadlines) {
    if (expired) row.expired = 1;
    if (!definition.deadlines[name]?.lapses) row.due_at = Math.min(row.due_at, Date.parse(due));
  }
}
