import type { CaseState } from '../case/case-state.ts';
import type { FactRecord } from '../case/recorded-fact.ts';
import type { Process } from '../definition/define-process.ts';
import { isRefusal, type Refusal } from '../definition/refusal.ts';
import { allowedCommands, mayFollow } from './allowed-commands.ts';
import type { CommandEnvelope } from './envelope.ts';
import { refuseByEngine } from './engine-refusal.ts';
import { recordFacts } from './record.ts';

/** A command as it reaches the engine. */
export interface CommandRequest {
  /** Name in kebab-case. */
  readonly name: string;
  /** A validated instance of the command's payload class. */
  readonly payload: object;
}

/**
 * Decides the command that opens a case. Pure.
 *
 * @returns the records to append to a stream that doesn't exist yet, or a typed refusal.
 */
export function decideOpening(
  process: Process,
  id: string,
  payload: object,
  envelope: CommandEnvelope,
): readonly FactRecord[] | Refusal {
  const { opening } = process.definition;
  if (!opening.by.includes(envelope.actor.role))
    return refuseByEngine.role(opening.name, opening.by, envelope.actor);
  const facts = opening.decide(payload, envelope);
  return isRefusal(facts) ? facts : settle(process, id, undefined, opening.name, facts, envelope);
}

/**
 * Decides a command on a case as it stands. Pure.
 *
 * @returns the records to append after the case's revision, or a typed refusal: one of the process, or of the engine
 * (`role-not-allowed`, `command-unknown`, `command-not-allowed`).
 */
export function decide(
  state: CaseState,
  { name, payload }: CommandRequest,
  envelope: CommandEnvelope,
): readonly FactRecord[] | Refusal {
  const { process } = state;
  const { commands } = process.definition;
  // Names come from outside: `constructor` is no command.
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return refuseByEngine.unknown(name);
  if (!command.by.includes(envelope.actor.role)) return refuseByEngine.role(name, command.by, envelope.actor);
  const notAllowed = () => refuseByEngine.state(name, state, allowedCommands(state, envelope));
  if (state.properties.final) return notAllowed();
  if (!mayFollow(state, command.leadsTo)) return notAllowed();
  const standsInTheWay = command.mayNot?.(state, envelope);
  if (standsInTheWay) return standsInTheWay;
  const facts = command.decide(state, payload, envelope);
  return isRefusal(facts) ? facts : settle(process, state.id, state, name, facts, envelope);
}

function settle(
  process: Process,
  id: string,
  state: CaseState | undefined,
  name: string,
  facts: Parameters<typeof recordFacts>[3],
  envelope: CommandEnvelope,
): readonly FactRecord[] | Refusal {
  const records = recordFacts(process, id, state, facts, envelope);
  if (!('notAccepted' in records)) return records;
  if (!state) throw new Error(`${process.id}: ${name} opens a case with ${records.notAccepted.type}`);
  return refuseByEngine.state(name, state, allowedCommands(state, envelope), records.notAccepted.type);
}
