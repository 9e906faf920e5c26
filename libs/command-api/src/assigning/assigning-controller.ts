import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Res,
  type Type,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Process } from '@huiyin/process-engine';
import { ASSIGNMENT_REASONS, type Candidate } from '@huiyin/staff';
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
import { reaching } from '../casework/outcome.ts';
import { answerOf, problemOf, type CommandAnswer } from '../command-answer.ts';
import { commandOf, type Reply } from '../commander.ts';
import { AssignAutomatically } from './assign-automatically.ts';

/** Somebody who could be responsible, with reasons in words. */
type CandidateAnswer = Omit<Candidate, 'reasons'> & {
  readonly reasons: readonly { readonly code: string; readonly label: object }[];
};

/** For the cases of one process: who could be responsible, and giving a case to whoever suits it best. */
export function assigningController(process: Process): Type {
  const { collection } = process.definition;

  @ApiTags(collection)
  @Roles('supervisor', 'store-manager')
  @Controller(`api/${collection}`)
  class AssigningController {
    constructor(@Inject(CASEWORK_PARTS) readonly parts: CaseworkParts) {}

    @Get(':id/assignees')
    @ApiOperation({
      operationId: `${process.id}_assignees`,
      summary: '可指派人员 · Who could be responsible, the best one first, and why',
    })
    @ApiResponse({
      status: 200,
      description: 'Everybody of the store.',
      schema: { $ref: '#/components/schemas/Assignees' },
    })
    @ApiProblems(503)
    async assignees(
      @Param('id') id: string,
      @CurrentActor() actor: Actor,
    ): Promise<{ readonly items: readonly CandidateAnswer[] }> {
      const { commands, handOver } = this.parts;
      const state = await findCase(commands, process, id, actor);
      const candidates = await reaching(handOver.assigner.rank(state));
      return { items: candidates.map(explained) };
    }

    @Post(':id/assign-automatically')
    @HttpCode(200)
    @ApiOperation({
      operationId: `${process.id}_assign-automatically`,
      summary: '自动指派 · Assign to whoever has the skills and the least to do',
    })
    @ApiResponse({
      status: 200,
      description: 'It was assigned.',
      schema: { $ref: '#/components/schemas/Assigned' },
    })
    @ApiProblems(409, 503)
    async assign(
      @Param('id') id: string,
      @Body() { reason }: AssignAutomatically,
      @CurrentActor() actor: Actor,
      @IdempotencyKey() idempotencyKey: string | undefined,
      @Headers('traceparent') traceparent: string | undefined,
      @IfMatch() ifMatch: IfMatchCondition | undefined,
      @Res({ passthrough: true }) reply: Reply,
    ): Promise<CommandAnswer & { readonly assignee: string }> {
      const { commands, handOver } = this.parts;
      const state = await findCase(commands, process, id, actor);
      const request = { actor, idempotencyKey, traceparent, ifMatch, reply };
      const { id: commandId } = commandOf('assign', {}, request);
      // A repetition is answered as before, whoever would suit the case best by now.
      const before = commandId === undefined ? undefined : await commands.outcomeOf(state.id, commandId);
      const chosen = before ? undefined : await reaching(handOver.assigner.choose(state));
      if (!before && !chosen) throw nobodySuits();
      const payload = { assignee: chosen?.id ?? '', reason: reason ?? '按技能与工作量指派' };
      const command = commandOf('assign', payload, request);
      const result = before ?? (await reaching(commands.execute(process, state.id, command)));
      if (result.kind !== 'done') throw problemOf(process, result);
      reply.header('etag', entityTag(result.version));
      if (result.repeated) reply.header('idempotency-replayed', 'true');
      if (chosen) handOver.assigner.remember(state, chosen.id, result.version);
      const { assignee } = (await commands.cases.load(state.id))!.data as { readonly assignee: string };
      return { ...answerOf(process, result), assignee };
    }
  }
  Object.defineProperty(AssigningController, 'name', { value: `${process.id}Assigning` });
  return AssigningController;
}

const explained = ({ reasons, ...candidate }: Candidate): CandidateAnswer => ({
  ...candidate,
  reasons: reasons.map((code) => ({ code, label: ASSIGNMENT_REASONS[code] })),
});

const nobodySuits = () =>
  new Problem(409, 'nobody-suits', {
    title: { 'zh-CN': '无合适的负责人', en: 'Nobody suits this case' },
    detail: {
      'zh-CN': '门店内无人在岗、具备技能且有余力。请查看可指派人员及原因。',
      en: 'Nobody of the store is there, has the skills and has room. See who could be asked, and why not.',
    },
  });
