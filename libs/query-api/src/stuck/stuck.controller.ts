import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { StuckQuery } from './stuck-query.ts';
import { Stuck } from './stuck.ts';

/** What doesn't get on. */
@Controller('api/stuck')
@Roles(...WATCHING_ROLES)
export class StuckController {
  constructor(@Inject(Stuck) private readonly stuck: Stuck) {}

  @Get()
  @ApiOperation({ summary: '滞留工单 · Stuck cases', tags: ['board'] })
  @ApiTable('StuckCases', 'Counted by reason; where nothing has happened for longest comes first.')
  @ApiProblems(406, 503)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: StuckQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.stuck.list(actor, query),
      table: (language) => this.stuck.table(actor, query, language),
    });
  }
}
