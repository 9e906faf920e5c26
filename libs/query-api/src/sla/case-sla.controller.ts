import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { AfterQuery } from '../asking/after-query.ts';
import { Sla } from './sla.ts';

/** The targets of one case. */
@Controller('api/cases')
@Roles(...READING_ROLES)
export class CaseSlaController {
  constructor(@Inject(Sla) private readonly sla: Sla) {}

  @Get(':id/sla')
  @ApiOperation({ summary: '工单时限记录 · What became of a case’s targets', tags: ['cases'] })
  @ApiResponse({ status: 200, description: 'In the order in which they began.', schema: refersTo('CaseSla') })
  @ApiProblems(503)
  show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: AfterQuery) {
    return this.sla.ofCase(actor, id, query);
  }
}
