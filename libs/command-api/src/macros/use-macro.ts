import { randomUUID } from 'node:crypto';
import type { Command, CommandHandler, CommandResult } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import type { Macro } from '@huiyin/processes';
import { Problem } from '@huiyin/service-kit';
import { reaching } from '../casework/outcome.ts';
import { commandOf, type Request } from '../commander.ts';
import { macroSteps } from './macro-steps.ts';

/**
 * The macro of that name.
 *
 * @param macros those of the case's process, in its store.
 * @param unknown the status where there is none: 404 where an address names it, 422 where a body does.
 * @throws Problem when there is none, or 403 when the role may not use it.
 */
export function macroNamed(
  macros: readonly Macro[],
  name: string,
  role: string,
  unknown: 404 | 422 = 404,
): Macro {
  const macro = macros.find((each) => each.name === name);
  if (!macro)
    throw new Problem(unknown, 'macro-unknown', {
      title: { 'zh-CN': '没有这个宏', en: 'There is no such macro' },
      macros: macros.map((each) => each.name),
    });
  if (macro.roles.includes(role)) return macro;
  throw new Problem(403, 'role-not-allowed', {
    title: { 'zh-CN': '您的角色不能使用此宏', en: 'Your role may not use this macro' },
    allowedRoles: macro.roles,
  });
}

/**
 * The commands of a macro, each with an id of its own under the request's key; the version that was seen is the first one's.
 *
 * @throws Problem 422 or 400, as `macroSteps` says.
 */
export function macroCommands(
  process: Process,
  macro: Macro,
  values: Readonly<Record<string, unknown>>,
  { idempotencyKey = randomUUID(), ifMatch, ...request }: Omit<Request, 'reply'>,
): readonly Command[] {
  return macroSteps(process, macro, values).map(({ command, payload }, index) =>
    commandOf(command, payload, {
      ...request,
      idempotencyKey: `${idempotencyKey}/${macro.name}/${index}`,
      ...(index === 0 && { ifMatch }),
    }),
  );
}

/**
 * Gives commands on one case, one after the other, as far as the first that isn't carried out.
 *
 * @throws Problem 503 while the store can't be reached: what was yielded is done.
 */
export async function* giveInTurn(
  handler: CommandHandler,
  process: Process,
  caseId: string,
  commands: readonly Command[],
): AsyncGenerator<CommandResult, void> {
  for (const command of commands) {
    const result = await reaching(handler.execute(process, caseId, command));
    yield result;
    if (result.kind !== 'done') return;
  }
}
