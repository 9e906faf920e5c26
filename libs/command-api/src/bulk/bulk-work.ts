import type { Command } from '@huiyin/case-runtime';
import type { Actor } from '@huiyin/service-kit';
import { dtoFrom, Problem } from '@huiyin/service-kit';
import { refuse, type Process } from '@huiyin/process-engine';
import type { CaseworkParts } from '../casework/casework-parts.ts';
import { findCase } from '../casework/find-case.ts';
import { memberOf, outcomeOf, reaching, type Outcome, type StepOutcome } from '../casework/outcome.ts';
import { problemOf } from '../command-answer.ts';
import { commandOf, type Request } from '../commander.ts';
import { outcomeOfSteps } from '../macros/macro-outcome.ts';
import { giveInTurn, macroCommands, macroNamed } from '../macros/use-macro.ts';
import type { BulkRequest } from './bulk-request.ts';

/** One of the cases, and how it is asked for. */
export interface BulkItem {
  readonly caseId: string;
  /** The version that was seen, if one was. */
  readonly version: number | undefined;
  readonly request: Omit<Request, 'reply' | 'ifMatch'>;
  readonly preview: boolean;
}

/** Does with one case what all are to have done. @throws Problem where this case can't have it. */
export type BulkWork = (item: BulkItem) => Promise<Outcome>;

/**
 * What a request asks to be done with each of its cases.
 *
 * @throws Problem 400, 403 or 422 for what is wrong whatever the case, as the command's or the macro's own route would answer.
 */
export const bulkWork = (
  parts: CaseworkParts,
  process: Process,
  body: BulkRequest,
  actor: Actor,
): BulkWork =>
  body.macro === undefined
    ? oneCommand(parts, process, body, actor)
    : oneMacro(parts, process, body.macro, body.values ?? {}, actor);

function oneCommand(
  { commands }: CaseworkParts,
  process: Process,
  { command: name = '', payload = {}, reason }: BulkRequest,
  { role }: Actor,
): BulkWork {
  const { commands: declared } = process.definition;
  const command = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (!command)
    throw new Problem(422, 'command-unknown', {
      title: { 'zh-CN': '没有这个操作', en: 'There is no such command' },
      commands: Object.keys(declared),
    });
  if (!command.by.includes(role)) {
    const refusal = refuse('role-not-allowed', { command: name, role, allowedRoles: command.by });
    throw problemOf(process, { kind: 'refused', refusal });
  }
  const content = dtoFrom(command.payload, { ...(reason !== undefined && { reason }), ...payload });
  return async ({ caseId, version, request, preview }) => {
    const given = seen(commandOf(name, content, request), version);
    const [result] = preview
      ? await reaching(commands.preview(process, caseId, [given]))
      : [await reaching(commands.execute(process, caseId, given))];
    return outcomeOf(process, caseId, result!);
  };
}

function oneMacro(
  { commands, macros }: CaseworkParts,
  process: Process,
  name: string,
  values: Readonly<Record<string, unknown>>,
  actor: Actor,
): BulkWork {
  const commandsIn = (store: string, request: BulkItem['request']) =>
    macroCommands(process, macroNamed(macros(process.id, store), name, actor.role, 422), values, request);
  // What is wrong in one's own store is wrong for all cases; who has none is told case by case.
  if (actor.store !== undefined)
    commandsIn(actor.store, { actor, idempotencyKey: undefined, traceparent: undefined });
  return async ({ caseId, version, request, preview }) => {
    const { store } = await findCase(commands, process, caseId, actor);
    const [first, ...rest] = commandsIn(store, request);
    const given = [seen(first!, version), ...rest];
    const steps: StepOutcome[] = [];
    const results = preview
      ? await reaching(commands.preview(process, caseId, given))
      : giveInTurn(commands, process, caseId, given);
    try {
      for await (const result of results)
        steps.push({ command: given[steps.length]!.name, ...outcomeOf(process, caseId, result) });
    } catch (error) {
      // What was done before the store went away is told all the same.
      if (!(error instanceof Problem)) throw error;
      const { name: command } = given[steps.length]!;
      steps.push({ command, id: caseId, outcome: 'refused', problem: memberOf(error) });
    }
    return outcomeOfSteps(caseId, steps);
  };
}

const seen = (command: Command, version: number | undefined): Command => ({
  ...command,
  ...(version !== undefined && { expectedVersion: version }),
});
