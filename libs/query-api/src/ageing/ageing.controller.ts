import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { CaseFilterQuery } from '../asking/case-filter-query.ts';
import { Ages } from './ages.ts';

/** How old what is open has become. */
@Controller('api/ageing')
@Roles(...READING_ROLES)
export class AgeingController {
  constructor(@Inject(Ages) private readonly ages: Ages) {}

  @Get()
  @ApiOperation({ summary: '工单账龄 · How old open cases are', tags: ['board'] })
  @ApiResponse({ status: 200, description: 'Counted by age, in days.', schema: refersTo('Ageing') })
  @ApiProblems(503)
  show(@CurrentActor() actor: Actor, @Query() query: CaseFilterQuery) {
    return this.ages.show(actor, query);
  }
}
