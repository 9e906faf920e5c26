import { Controller, Get, Inject, Param, Query, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { fullCaseId } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { ApiProblems, CurrentActor, entityTag, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { AfterQuery } from '../asking/after-query.ts';
import { CaseCards } from './case-cards.ts';

/** The controller that shows the cases of one process. */
export function processQueriesController(process: Process): Type {
  const { collection, labels } = process.definition;
  const { process: label } = labels;

  @Controller(`api/${collection}`)
  @Roles(...READING_ROLES)
  class ProcessQueriesController {
    constructor(@Inject(CaseCards) readonly cards: CaseCards) {}

    @Get(':id')
    @ApiOperation({
      operationId: `${process.id}_get`,
      summary: `查看${label['zh-CN']} · Show one: ${label.en}`,
      tags: [collection],
    })
    @ApiResponse({ status: 200, description: 'The case.', schema: { $ref: '#/components/schemas/CaseCard' } })
    @ApiProblems(503)
    async get(
      @CurrentActor() actor: Actor,
      @Param('id') id: string,
      @Query() query: AfterQuery,
      @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
    ) {
      const card = await this.cards.card(actor, fullCaseId(process, id), process, query);
      reply.header('etag', entityTag(card.version));
      return card;
    }
  }
  Object.defineProperty(ProcessQueriesController, 'name', { value: `${process.id}Queries` });
  return ProcessQueriesController;
}
