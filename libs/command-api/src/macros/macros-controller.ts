import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Res,
  type Type,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Command, CommandPreview, CommandResult, ProcessCatalogue } from '@huiyin/case-runtime';
import type { CaseState, Label, Process } from '@huiyin/process-engine';
import { parametersOf, type Macro } from '@huiyin/processes';
import {
  ApiProblems,
  CurrentActor,
  entityTag,
  IdempotencyKey,
  IfMatch,
  Problem,
  Roles,
  type Actor,
  type IfMatchCondition,
} from '@huiyin/service-kit';
import { CASEWORK_PARTS, type CaseworkParts } from '../casework/casework-parts.ts';
import { findCase } from '../casework/find-case.ts';
import { outcomeOf, reaching, type Outcome } from '../casework/outcome.ts';
import { actingRoles } from '../casework/roles.ts';
import { problemOf } from '../command-answer.ts';
import { commandOf, type Reply } from '../commander.ts';
import { MacrosQuery, UseMacro } from './macro-requests.ts';
import { macroSteps } from './macro-steps.ts';

/** A macro as it is answered. */
interface MacroAnswer {
  readonly name: string;
  readonly label: Label;
  readonly roles: readonly string[];
  /** What has to be filled in. */
  readonly parameters: readonly string[];
  readonly steps: readonly { readonly command: string; readonly label: Label }[];
}

/** What became, or would become, of the steps of a macro. */
interface MacroOutcome {
  readonly id: string;
  readonly macro: string;
  readonly preview: boolean;
  /** One a step, as far as it got. */
  readonly steps: readonly (Outcome & { readonly command: string })[];
}

/** The macros that there are. */
export function macrosController(catalogue: ProcessCatalogue): Type {
  @ApiTags('macros')
  @Roles(...actingRoles(catalogue))
  @Controller('api/macros')
  class MacrosController {
    constructor(@Inject(CASEWORK_PARTS) readonly parts: CaseworkParts) {}

    @Get()
    @ApiOperation({ summary: '宏 · Which sequences of commands there are for a process' })
    @ApiResponse({
      status: 200,
      description: 'Those for the caller’s role.',
      schema: { $ref: '#/components/schemas/Macros' },
    })
    list(
      @Query() { process: id, store }: MacrosQuery,
      @CurrentActor() actor: Actor,
    ): { readonly items: readonly MacroAnswer[] } {
      const process = catalogue.processes.find((each) => each.id === id);
      if (!process) return { items: [] };
      const macros = this.parts.macros(id, store ?? actor.store ?? '');
      return { items: macros.filter(({ roles }) => roles.includes(actor.role)).map(describe(process)) };
    }
  }
  return MacrosController;
}

const describe =
  ({ definition: { labels } }: Process) =>
  (macro: Macro): MacroAnswer => ({
    name: macro.name,
    label: macro.label,
    roles: macro.roles,
    parameters: parametersOf(macro),
    steps: macro.steps.map(({ command }) => ({ command, label: labels.commands[command]! })),
  });

/** Using macros on the cases of one process: each step a command of its own, as if somebody gave them one after the other. */
export function macroUseController(process: Process, catalogue: ProcessCatalogue): Type {
  const { collection } = process.definition;

  @ApiTags(collection)
  @Roles(...actingRoles(catalogue))
  @Controller(`api/${collection}`)
  class MacroUseController {
    constructor(@Inject(CASEWORK_PARTS) readonly parts: CaseworkParts) {}

    @Post(':id/macros/:name')
    @HttpCode(200)
    @ApiOperation({
      operationId: `${process.id}_macro`,
      summary: '使用宏 · Give the commands of a macro, as far as they are possible',
    })
    @ApiResponse({
      status: 200,
      description: 'Every step was carried out, or would be.',
      schema: { $ref: '#/components/schemas/MacroOutcome' },
    })
    @ApiProblems(409, 422, 503)
    async use(
      @Param('id') id: string,
      @Param('name') name: string,
      @Body() { values = {}, preview = false }: UseMacro,
      @CurrentActor() actor: Actor,
      @IdempotencyKey() key: string | undefined,
      @Headers('traceparent') traceparent: string | undefined,
      @IfMatch() ifMatch: IfMatchCondition | undefined,
      @Res({ passthrough: true }) reply: Reply,
    ): Promise<MacroOutcome> {
      const state = await findCase(this.parts.commands, process, id, actor);
      const macro = this.#macro(name, state, actor);
      const base = key ?? randomUUID();
      const given = macroSteps(process, macro, values).map(({ command, payload }, index) =>
        commandOf(command, payload, {
          actor,
          traceparent,
          idempotencyKey: `${base}/${name}/${index}`,
          ...(index === 0 && { ifMatch }),
        }),
      );
      const results = preview
        ? await reaching(this.parts.commands.preview(process, state.id, given))
        : await this.#carryOut(state, given);
      const last = results.at(-1);
      if (last?.kind === 'done') reply.header('etag', entityTag(last.version));
      return answer(process, state, name, given, results, preview);
    }

    #macro(name: string, { store }: CaseState, { role }: Actor): Macro {
      const macro = this.parts.macros(process.id, store).find((each) => each.name === name);
      if (!macro)
        throw new Problem(404, 'macro-unknown', {
          title: { 'zh-CN': '没有这个宏', en: 'There is no such macro' },
        });
      if (macro.roles.includes(role)) return macro;
      throw new Problem(403, 'role-not-allowed', {
        title: { 'zh-CN': '您的角色不能使用此宏', en: 'Your role may not use this macro' },
        allowedRoles: macro.roles,
      });
    }

    async #carryOut({ id }: CaseState, commands: readonly Command[]): Promise<readonly CommandResult[]> {
      const results: CommandResult[] = [];
      for (const command of commands) {
        const result = await reaching(this.parts.commands.execute(process, id, command));
        results.push(result);
        if (result.kind !== 'done') break;
      }
      return results;
    }
  }
  Object.defineProperty(MacroUseController, 'name', { value: `${process.id}Macros` });
  return MacroUseController;
}

/** @throws Problem of the step that wasn't carried out, with the steps that were; in a preview all of it is the answer. */
function answer(
  process: Process,
  { id }: CaseState,
  macro: string,
  commands: readonly Command[],
  results: readonly (CommandResult | CommandPreview)[],
  preview: boolean,
): MacroOutcome {
  const steps = results.map((result, index) => ({
    command: commands[index]!.name,
    ...outcomeOf(process, id, result),
  }));
  const last = results.at(-1);
  if (preview || !last || last.kind === 'done' || last.kind === 'possible')
    return { id, macro, preview, steps };
  const { status, code, title, detail, headers, extensions } = problemOf(process, last);
  throw new Problem(status, code, {
    ...extensions,
    ...(title !== undefined && { title }),
    ...(detail !== undefined && { detail }),
    ...(headers && { headers }),
    macro,
    stoppedAt: commands[results.length - 1]!.name,
    done: steps.slice(0, -1),
  });
}
