import { Body, Controller, Headers, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { fullCaseId, type ProcessCatalogue } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { ApiProblems, CurrentActor, IdempotencyKey, Problem, Roles, type Actor } from '@huiyin/service-kit';
import { CASEWORK_PARTS, type CaseworkParts } from '../casework/casework-parts.ts';
import { memberOf, type Outcome } from '../casework/outcome.ts';
import { actingRoles } from '../casework/roles.ts';
import { BulkRequest } from './bulk-request.ts';
import { bulkWork, type BulkItem, type BulkWork } from './bulk-work.ts';
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

/** One command, or one macro, for many cases at once; each is decided on its own, as on the command’s or the macro’s own route. */
export function bulkController(catalogue: ProcessCatalogue): Type {
  @ApiTags('bulk')
  @Roles(...actingRoles(catalogue))
  @Controller('api/bulk')
  class BulkController {
    constructor(@Inject(CASEWORK_PARTS) readonly parts: CaseworkParts) {}

    @Post()
    @HttpCode(200)
    @ApiOperation({
      summary: '批量操作 · Give one command, or use one macro, on many cases, or see what it would do',
    })
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
      const work = bulkWork(this.parts, process, body, actor);
      const ids = body.cases.map(({ id }) => fullCaseId(process, id));
      assertDifferent(ids);
      const items = await sideBySide(body.cases, AT_ONCE, ({ id, version }) => {
        const caseId = fullCaseId(process, id);
        const key = idempotencyKey === undefined ? undefined : `${idempotencyKey}/${caseId}`;
        return outcomeFor(work, {
          caseId,
          version,
          request: { actor, idempotencyKey: key, traceparent },
          preview,
        });
      });
      return { preview, counts: countsOf(items), items };
    }
  }
  return BulkController;
}

/** A case that can't be reached doesn't keep the others from being done. */
async function outcomeFor(work: BulkWork, item: BulkItem): Promise<Outcome> {
  try {
    return await work(item);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { id: item.caseId, outcome: 'refused', problem: memberOf(error) };
  }
}

function countsOf(items: readonly Outcome[]): BulkAnswer['counts'] {
  const counts = { done: 0, possible: 0, stopped: 0, refused: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}

function processNamed({ processes }: ProcessCatalogue, id: string): Process {
  const process = processes.find((each) => each.id === id);
  if (process) return process;
  throw new Problem(422, 'process-unknown', {
    title: { 'zh-CN': '没有这个流程', en: 'There is no such process' },
    processes: processes.map((each) => each.id),
  });
}

function assertDifferent(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  throw new Problem(422, 'case-named-twice', {
    title: { 'zh-CN': '同一工单出现两次', en: 'A case is named twice' },
    case: twice,
  });
}
