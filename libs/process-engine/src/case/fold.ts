import type { Process } from '../definition/define-process.ts';
import type { Fact, HappenedFact } from '../definition/fact.ts';
import { runningAfter } from '../deadlines/deadline-changes.ts';
import { CaseState, type CommandOutcome } from './case-state.ts';
import { STEP_DEVIATED } from './deviation.ts';
import type { RecordedFact } from './recorded-fact.ts';

/** Recorded history that today's machine doesn't accept: an alarm, never a business refusal. */
export class IncompatibleHistoryError extends Error {
  override readonly name = 'IncompatibleHistoryError';
  constructor(
    readonly caseId: string,
    readonly revision: number,
    readonly fact: string,
    reason: string,
  ) {
    super(`Case ${caseId}: fact ${fact} at revision ${revision} can't be replayed: ${reason}.`);
  }
}

/** A recorded fact with its time as a number and its actor beside it. */
export const happened = ({ type, data, metadata }: RecordedFact): HappenedFact => ({
  type,
  data,
  at: Date.parse(metadata.occurredAt),
  actor: metadata.actor,
});

/**
 * Folds one recorded fact into a case. States come from the machine, deadlines from the record. Executes nothing and
 * refuses nothing.
 *
 * @throws IncompatibleHistoryError when the machine doesn't accept what was recorded.
 */
export function fold(
  process: Process,
  id: string,
  state: CaseState | undefined,
  recorded: RecordedFact,
): CaseState {
  const { metadata, revision, type } = recorded;
  const incompatible = (reason: string) => new IncompatibleHistoryError(id, revision, type, reason);
  if (metadata.machine.version !== process.reference.version)
    throw incompatible(`it was decided on version ${metadata.machine.version}`);
  const outcomes = state?.outcomes ?? new Map<string, CommandOutcome>();
  if (type === STEP_DEVIATED) {
    if (!state) throw incompatible('a case can’t begin with a deviation');
    remember(outcomes, recorded);
    return new CaseState(process, id, revision, state.at, state.data, state.deadlines, outcomes);
  }
  const fact = happened(recorded);
  const next = advance(process, id, state, fact);
  if (!next)
    throw incompatible(`the machine doesn’t accept it in state ${state?.at.key ?? 'before the opening'}`);
  remember(outcomes, recorded);
  const deadlines = runningAfter(state?.deadlines ?? [], metadata.deadlines, metadata.occurredAt);
  return new CaseState(process, id, revision, next.at, next.data, deadlines, outcomes);
}

/** The state and data after a fact, or `undefined` when it isn't accepted. */
export function advance(
  process: Process,
  id: string,
  before: Pick<CaseState, 'at' | 'data'> | undefined,
  fact: HappenedFact<Fact>,
): Pick<CaseState, 'at' | 'data'> | undefined {
  const { statechart, definition } = process;
  if (!before) {
    if (fact.type !== definition.opening.leadsTo) return undefined;
    return { at: statechart.initial, data: definition.open(fact, id) };
  }
  if (process.properties(before.at).final) return undefined;
  const at = statechart.next(before.at, before.data, fact);
  return at && { at, data: definition.evolve(before.data, fact) };
}

function remember(
  outcomes: Map<string, CommandOutcome>,
  { type, metadata, revision, position }: RecordedFact,
): void {
  const { command, to } = metadata;
  const earlier = outcomes.get(command.id);
  outcomes.set(command.id, {
    command,
    revision,
    position,
    facts: earlier ? [...earlier.facts, type] : [type],
    state: to,
  });
}
