import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles, type Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { AfterQuery } from '../asking/after-query.ts';
import { CaseLinks } from './case-links.ts';

/** What other cases say of a case. */
@Controller('api/cases')
@Roles(...READING_ROLES)
export class CaseLinksController {
  constructor(@Inject(CaseLinks) private readonly links: CaseLinks) {}

  @Get(':id/linked-from')
  @ApiOperation({ summary: '被哪些工单关联 · The cases that name this one', tags: ['cases'] })
  @ApiResponse({
    status: 200,
    description: 'In the order in which they did.',
    schema: refersTo('LinkedFrom'),
  })
  @ApiProblems(503)
  linkedFrom(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: AfterQuery) {
    return this.links.to(actor, id, query);
  }
}
