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
import type { CommandPreview, CommandResult, ProcessCatalogue } from '@huiyin/case-runtime';
import type { Label, Process } from '@huiyin/process-engine';
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
import { outcomeOf, reaching, type StepOutcome } from '../casework/outcome.ts';
import { actingRoles } from '../casework/roles.ts';
import { problemOf } from '../command-answer.ts';
import type { Reply } from '../commander.ts';
import { MacrosQuery, UseMacro } from './macro-requests.ts';
import { giveInTurn, macroCommands, macroNamed } from './use-macro.ts';

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
  readonly steps: readonly StepOutcome[];
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
      const { commands, macros } = this.parts;
      const { id: caseId, store } = await findCase(commands, process, id, actor);
      const macro = macroNamed(macros(process.id, store), name, actor.role);
      const request = { actor, idempotencyKey: key, traceparent, ifMatch };
      const given = macroCommands(process, macro, values, request);
      const results = preview
        ? await reaching(commands.preview(process, caseId, given))
        : giveInTurn(commands, process, caseId, given);
      const steps: StepOutcome[] = [];
      let last: CommandResult | CommandPreview | undefined;
      for await (last of results)
        steps.push({ command: given[steps.length]!.name, ...outcomeOf(process, caseId, last) });
      if (last?.kind === 'done') reply.header('etag', entityTag(last.version));
      else if (last && last.kind !== 'possible' && !preview)
        throw stopped(problemOf(process, last), name, steps);
      return { id: caseId, macro: name, preview, steps };
    }
  }
  Object.defineProperty(MacroUseController, 'name', { value: `${process.id}Macros` });
  return MacroUseController;
}

/** The problem of the step that wasn't carried out, with the steps that were; in a preview all of it is the answer. */
function stopped(
  { status, code, title, detail, headers, extensions }: Problem,
  macro: string,
  steps: readonly StepOutcome[],
): Problem {
  return new Problem(status, code, {
    ...extensions,
    ...(title !== undefined && { title }),
    ...(detail !== undefined && { detail }),
    ...(headers && { headers }),
    macro,
    stoppedAt: steps.at(-1)!.command,
    done: steps.slice(0, -1),
  });
}
