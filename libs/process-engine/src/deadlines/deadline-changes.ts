import type { Deadline, DeadlineChanges } from '../definition/deadline.ts';
import type { Process } from '../definition/define-process.ts';
import type { HappenedFact } from '../definition/fact.ts';
import type { StatechartState } from '../statechart/statechart.ts';

/** A step of a case, from before a fact to after it. */
export interface Step<Data> {
  readonly before: StatechartState | undefined;
  readonly after: StatechartState;
  readonly running: readonly Deadline[];
  readonly fact: HappenedFact;
  /** The revision that the fact has or will have. */
  readonly revision: number;
  /** The data, the fact included. */
  readonly data: Data;
}

/**
 * What a fact does to the deadlines: those of states that are left are cleared, those of states that are entered
 * are set, with their due moments. Nothing runs on in a final state.
 */
export function deadlineChanges<Data extends object>(
  process: Process<Data>,
  policy: unknown,
  { before, after, running, fact, revision, data }: Step<Data>,
): DeadlineChanges | undefined {
  const ran = before && process.properties(before).deadlines;
  const runs = process.properties(after).deadlines;
  const set: Deadline[] = [];
  const cleared: string[] = [];
  for (const [name, rule] of process.deadlineRules) {
    const starts = runs.has(name) && (!ran?.has(name) || (rule.restartedBy?.includes(fact.type) ?? false));
    if (!starts && (runs.has(name) || !ran?.has(name))) continue;
    for (const deadline of running) if (deadline.name === name) cleared.push(deadline.id);
    const due = starts ? rule.due({ fact, data, policy }) : undefined;
    if (due !== undefined) set.push({ id: `${name}@${revision}`, name, due: new Date(due).toISOString() });
  }
  const expired = expiredBy(process, running, fact).filter((id) => !cleared.includes(id));
  if (set.length + cleared.length + expired.length === 0) return undefined;
  return {
    ...(set.length > 0 && { set }),
    ...(cleared.length > 0 && { cleared }),
    ...(expired.length > 0 && { expired }),
  };
}

/**
 * The deadlines that run after the changes.
 *
 * @param since when the fact happened that makes them: kept with what it sets.
 */
export function runningAfter(
  running: readonly Deadline[],
  changes: DeadlineChanges | undefined,
  since?: string,
): readonly Deadline[] {
  if (!changes) return running;
  const { set = [], cleared, expired } = changes;
  let kept = cleared ? running.filter(({ id }) => !cleared.includes(id)) : running;
  if (expired)
    kept = kept.map((deadline) =>
      expired.includes(deadline.id) ? { ...deadline, expired: true } : deadline,
    );
  if (set.length === 0) return kept;
  return [...kept, ...(since === undefined ? set : set.map((deadline) => ({ ...deadline, since })))];
}

function expiredBy<Data extends object>(
  process: Process<Data>,
  running: readonly Deadline[],
  fact: HappenedFact,
): string[] {
  const id: unknown = 'deadline' in fact.data && fact.data.deadline;
  const deadline = running.find((candidate) => candidate.id === id && !candidate.expired);
  return deadline && process.definition.deadlines[deadline.name]?.fact === fact.type ? [deadline.id] : [];
}
