import { Body, Controller, Headers, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { fullCaseId, type Command, type ProcessCatalogue } from '@huiyin/case-runtime';
import { refuse, type Process } from '@huiyin/process-engine';
import {
  ApiProblems,
  CurrentActor,
  dtoFrom,
  IdempotencyKey,
  Problem,
  Roles,
  type Actor,
} from '@huiyin/service-kit';
import { CASEWORK_PARTS, type CaseworkParts } from '../casework/casework-parts.ts';
import { memberOf, outcomeOf, reaching, type Outcome } from '../casework/outcome.ts';
import { actingRoles } from '../casework/roles.ts';
import { problemOf } from '../command-answer.ts';
import { commandOf, type Request } from '../commander.ts';
import { BulkRequest, type BulkCase } from './bulk-request.ts';
import { sideBySide } from './side-by-side.ts';

/** Cases worked on at once: enough for the store to write them together. */
const AT_ONCE = 32;

/** What became, or would become, of each case. */
interface BulkAnswer {
  readonly preview: boolean;
  /** How many cases had which outcome. */
  readonly counts: Readonly<Record<Outcome['outcome'], number>>;
  /** In the order of the request. */
  readonly items: readonly Outcome[];
}

/** One command for many cases at once; each is decided on its own, as on the command's own route. */
export function bulkController(catalogue: ProcessCatalogue): Type {
  @ApiTags('bulk')
  @Roles(...actingRoles(catalogue))
  @Controller('api/bulk')
  class BulkController {
    constructor(@Inject(CASEWORK_PARTS) readonly parts: CaseworkParts) {}

    @Post()
    @HttpCode(200)
    @ApiOperation({ summary: '批量操作 · Give one command on many cases, or see what it would do' })
    @ApiResponse({
      status: 200,
      description: 'What became of each.',
      schema: { $ref: '#/components/schemas/BulkAnswer' },
    })
    @ApiProblems(422)
    async give(
      @Body() body: BulkRequest,
      @CurrentActor() actor: Actor,
      @IdempotencyKey() idempotencyKey: string | undefined,
      @Headers('traceparent') traceparent: string | undefined,
    ): Promise<BulkAnswer> {
      const { preview = false } = body;
      const process = processNamed(catalogue, body.process);
      const payload = payloadOf(process, body, actor);
      const ids = body.cases.map(({ id }) => fullCaseId(process, id));
      assertDifferent(ids);
      const items = await sideBySide(body.cases, AT_ONCE, async (each) => {
        const id = fullCaseId(process, each.id);
        const key = idempotencyKey === undefined ? undefined : `${idempotencyKey}/${id}`;
        const request = { actor, idempotencyKey: key, traceparent };
        return this.#outcome(process, id, commandFor(body.command, payload, each, request), preview);
      });
      const counted = (outcome: Outcome['outcome']) =>
        items.filter((item) => item.outcome === outcome).length;
      const counts = { done: counted('done'), possible: counted('possible'), refused: counted('refused') };
      return { preview, counts, items };
    }

    /** A case that can't be reached doesn't keep the others from being done. */
    async #outcome(process: Process, id: string, command: Command, preview: boolean): Promise<Outcome> {
      const { commands } = this.parts;
      try {
        const [result] = preview
          ? await reaching(commands.preview(process, id, [command]))
          : [await reaching(commands.execute(process, id, command))];
        return outcomeOf(process, id, result!);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { id, outcome: 'refused', problem: memberOf(error) };
      }
    }
  }
  return BulkController;
}

const commandFor = (
  name: string,
  payload: object,
  { version }: BulkCase,
  request: Omit<Request, 'reply'>,
): Command => ({
  ...commandOf(name, payload, request),
  ...(version !== undefined && { expectedVersion: version }),
});

function processNamed({ processes }: ProcessCatalogue, id: string): Process {
  const process = processes.find((each) => each.id === id);
  if (process) return process;
  throw new Problem(422, 'process-unknown', {
    title: { 'zh-CN': '没有这个流程', en: 'There is no such process' },
    processes: processes.map((each) => each.id),
  });
}

/** @throws Problem 403, 422 or 400 as the command's own route would answer. */
function payloadOf(
  process: Process,
  { command: name, payload = {}, reason }: BulkRequest,
  { role }: Actor,
): object {
  const { commands } = process.definition;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new Problem(422, 'command-unknown', {
      title: { 'zh-CN': '没有这个操作', en: 'There is no such command' },
      commands: Object.keys(commands),
    });
  if (!command.by.includes(role)) {
    const refusal = refuse('role-not-allowed', { command: name, role, allowedRoles: command.by });
    throw problemOf(process, { kind: 'refused', refusal });
  }
  return dtoFrom(command.payload, { ...(reason !== undefined && { reason }), ...payload });
}

function assertDifferent(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  throw new Problem(422, 'case-named-twice', {
    title: { 'zh-CN': '同一工单出现两次', en: 'A case is named twice' },
    case: twice,
  });
}
