import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { FunnelCasesQuery, FunnelQuery } from './funnel-query.ts';
import { FunnelTables } from './funnel-tables.ts';
import { Funnels } from './funnels.ts';

/** How far cases come. */
@Controller('api/funnel')
@Roles(...WATCHING_ROLES)
@ApiProblems(406, 503)
export class FunnelController {
  constructor(
    @Inject(Funnels) private readonly funnels: Funnels,
    @Inject(FunnelTables) private readonly tables: FunnelTables,
  ) {}

  @Get()
  @ApiOperation({
    summary: '漏斗 · The funnel of a process',
    description: '`process` names one: how many of the cases opened came to each of its main states.',
    tags: ['figures'],
  })
  @ApiTable('Funnel', 'The main states of each group, with the cases behind each number.')
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: FunnelQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      tag: () => this.funnels.tag(actor, query),
      json: () => this.funnels.show(actor, query),
      table: (language) => this.tables.funnel(actor, query, language),
    });
  }

  @Get('cases')
  @ApiOperation({ summary: '漏斗背后的工单 · The cases behind a number of a funnel', tags: ['figures'] })
  @ApiTable('FunnelCases', 'Those opened last come first.')
  async cases(
    @CurrentActor() actor: Actor,
    @Query() query: FunnelCasesQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.funnels.cases(actor, query),
      table: (language) => this.tables.cases(actor, query, language),
    });
  }
}
