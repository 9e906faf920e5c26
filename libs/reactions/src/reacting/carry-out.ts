import type { Command, CommandHandler, CommandResult } from '@huiyin/case-runtime';
import type { Actor } from '@huiyin/process-engine';
import { CannotReactError, type Cause, type Effect } from './reaction.ts';

/** Who acts when the system does something of itself. */
export const REACTOR: Actor = { id: 'huiyin', role: 'system' };

/**
 * Gives a reaction's commands, one after the other.
 *
 * @throws CannotReactError when one is refused, so that the following ones aren't given.
 */
export async function carryOut(
  effects: readonly Effect[],
  cause: Cause,
  commands: CommandHandler,
): Promise<void> {
  for (const effect of effects) {
    const result = await give(effect, cause, commands);
    if (!isSettled(result, effect)) throw failed(effect, result);
  }
}

function give(effect: Effect, cause: Cause, commands: CommandHandler): Promise<CommandResult> {
  const command: Command = {
    id: cause.commandId(effect.name),
    name: effect.kind === 'open' ? effect.process.definition.opening.name : effect.command,
    payload: effect.payload,
    actor: REACTOR,
    correlationId: cause.fact.metadata.$correlationId,
    causationId: cause.eventId,
  };
  return effect.kind === 'open'
    ? commands.open(effect.process, command)
    : commands.execute(effect.process, effect.caseId, command);
}

/** Done, done before (perhaps with what was right then), or not needed any more. */
function isSettled(result: CommandResult, effect: Effect): boolean {
  if (result.kind === 'done' || result.kind === 'command-id-reused') return true;
  const needless = effect.kind === 'give' ? effect.needless : undefined;
  return result.kind === 'refused' && needless !== undefined && needless.includes(result.refusal.refused);
}

function failed(effect: Effect, result: CommandResult): CannotReactError {
  const what =
    effect.kind === 'open' ? `opening ${effect.process.id}` : `${effect.command} on ${effect.caseId}`;
  return result.kind === 'refused'
    ? new CannotReactError(
        result.refusal.refused,
        `${what} is refused: ${result.refusal.refused} ${JSON.stringify(result.refusal.details)}`,
      )
    : new CannotReactError(result.kind, `${what}: ${result.kind}`);
}
