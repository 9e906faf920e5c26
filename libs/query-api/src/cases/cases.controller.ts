import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { CaseQueries } from './case-queries.ts';
import { HistoryQuery, ListQuery } from './list-query.ts';
import { READING_ROLES } from '../access/reading-roles.ts';

/** Cases of every process. */
@Controller('api/cases')
@Roles(...READING_ROLES)
export class CasesController {
  constructor(@Inject(CaseQueries) readonly queries: CaseQueries) {}

  @Get()
  @ApiOperation({ summary: '工单列表 · List cases', tags: ['cases'] })
  @ApiResponse({ status: 200, description: 'One page.', schema: { $ref: '#/components/schemas/CasePage' } })
  @ApiProblems(503)
  list(@CurrentActor() actor: Actor, @Query() query: ListQuery) {
    return this.queries.list(actor, query);
  }

  @Get(':id/history')
  @ApiOperation({ summary: '工单历史 · What happened in a case', tags: ['cases'] })
  @ApiResponse({
    status: 200,
    description: 'Oldest first.',
    schema: { $ref: '#/components/schemas/CaseHistory' },
  })
  @ApiProblems(503)
  history(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: HistoryQuery) {
    return this.queries.history(actor, id, query);
  }
}
