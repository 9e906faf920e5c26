import { HANDLERS } from '@huiyin/casework';
import type { Deadline, HappenedFact, RecordedFact, StateValue } from '@huiyin/process-engine';
import type { Process, StateProperties } from '@huiyin/process-engine';
import type { CompiledCalendar } from '@huiyin/working-calendar';
import type { CaseRow } from '../cases-view/case-row.ts';
import { meaningOf } from './meanings.ts';
import { missedBy } from './missed-deadlines.ts';
import type { Progress } from './progress.ts';
import { reopen, settle } from './settling.ts';

/** One fact of a case, with what it led to. */
export interface MeasuredFact {
  readonly fact: HappenedFact;
  readonly metadata: RecordedFact['metadata'];
  readonly process: Process;
  readonly state: StateProperties;
  readonly data: object;
  /** What ran before it, and what runs since. */
  readonly ran: readonly Deadline[];
  readonly runs: readonly Deadline[];
  readonly company: CompanyKnown;
}

/** What measures need to know of the company. */
export interface CompanyKnown {
  /** The calendar of a store by the policy of that number; `undefined` where there is none. */
  calendar(policy: number, process: string, store: string): CompiledCalendar | undefined;
  readonly teams: { of(person: string, at: number, before: number): string | null };
}

/** Roles of people: what a system says is no answer. */
const PEOPLE: ReadonlySet<string> = new Set([...HANDLERS, 'department']);
const LEVELS: Readonly<Record<string, number>> = { none: 0, supervisor: 1, 'store-manager': 2 };

/**
 * Brings the measures of a case forward by one fact. The row is a copy of the one before, in which state and moments are those
 * after the fact.
 */
export function measure(row: CaseRow, before: Progress, measured: MeasuredFact): Progress {
  const { fact, metadata, process, state, data, ran, runs, company } = measured;
  const meaning = meaningOf(process);
  const at = row.changed_at;
  row.missed += missedBy(fact.type, at, metadata.deadlines, ran, process.definition, meaning);
  if (row.response_due_at === null) row.response_due_at = dueOf(runs, meaning.firstResponse);
  if (row.answered_at === null && meaning.answers.has(fact.type) && PEOPLE.has(fact.actor.role))
    row.answered_at = at;
  raise(row, metadata.to);
  hand(row, data, company);
  const { score } = fact.data as { readonly score?: unknown };
  if (typeof score === 'number') [row.score, row.scored_at] = [score, at];
  const reminded = remind(row, before.reminded, fact, runs);

  const outcome = meaning.outcome(fact.type, row.state);
  const isClosed = state.final || meaning.closed.has(row.state);
  if (row.resolved_at !== null && row.closed_at !== null && !isClosed) reopen(row);
  const isWorked =
    outcome === undefined && row.resolved_at === null && !isClosed && !meaning.waits.has(row.state);
  const cameBack = before.cameBack || meaning.comesBack.has(fact.type);
  const progress = { ...work(row, before, isWorked, measured), cameBack, reminded };
  if (outcome !== undefined) settle(row, outcome, progress);
  row.closed_at = isClosed ? (row.closed_at ?? at) : null;
  return progress;
}

function dueOf(deadlines: readonly Deadline[], name: string | undefined): number | null {
  if (name === undefined) return null;
  const found = deadlines.find((deadline) => deadline.name === name);
  return found ? Date.parse(found.due) : null;
}

function raise(row: CaseRow, to: StateValue): void {
  if (typeof to === 'string') return;
  const { escalation, resolution } = to;
  row.level = typeof escalation === 'string' ? (LEVELS[escalation] ?? 0) : 0;
  if (row.level > 0) row.escalated_at ??= row.changed_at;
  row.clock = typeof resolution === 'string' ? resolution : null;
}

function hand(row: CaseRow, data: object, { teams }: CompanyKnown): void {
  const { assignee } = data as { readonly assignee?: unknown };
  const next = typeof assignee === 'string' ? assignee : null;
  if (next === row.assignee) return;
  if (row.assignee !== null && next !== null) row.reassigned += 1;
  row.assignee = next;
  row.team = next === null ? null : teams.of(next, row.changed_at, row.position);
  if (next !== null) row.assigned_at ??= row.changed_at;
}

/** A reminder is out of date once its deadline doesn't run any more. */
function remind(
  row: CaseRow,
  before: Progress['reminded'],
  { type, data }: HappenedFact,
  runs: readonly Deadline[],
): Progress['reminded'] {
  const isReminder = type === 'DeadlineReminded';
  if (!isReminder && row.reminded_at === null) return before;
  const known = isReminder
    ? { ...before, [String((data as { readonly deadline?: unknown }).deadline)]: row.changed_at }
    : before;
  const reminded = Object.fromEntries(
    runs.flatMap(({ id }) => (Object.hasOwn(known, id) ? [[id, known[id]!] as const] : [])),
  );
  const moments = Object.values(reminded);
  row.reminded_at = moments.length > 0 ? Math.max(...moments) : null;
  return reminded;
}

/** Adds up the working time of the stretches in which the case is worked on. */
function work(
  row: CaseRow,
  { worked, workingSince }: Progress,
  isWorked: boolean,
  { metadata, company }: MeasuredFact,
): Pick<Progress, 'worked' | 'workingSince'> {
  if (isWorked) return { worked, workingSince: workingSince ?? row.changed_at };
  if (workingSince === null) return { worked, workingSince };
  const calendar = company.calendar(metadata.policy, row.process, row.store);
  const more = calendar?.workingTimeBetween(workingSince, row.changed_at) ?? null;
  return { worked: worked === null || more === null ? null : worked + more, workingSince: null };
}
