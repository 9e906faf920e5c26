import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { SlaCases } from './sla-cases.ts';
import { SlaCasesQuery, SlaQuery } from './sla-query.ts';
import { Sla } from './sla.ts';

/** Whether targets are met. */
@Controller('api/sla')
@Roles(...WATCHING_ROLES)
@ApiProblems(503)
export class SlaController {
  constructor(
    @Inject(Sla) private readonly sla: Sla,
    @Inject(SlaCases) private readonly slaCases: SlaCases,
  ) {}

  @Get()
  @ApiOperation({ summary: '时限达成情况 · How targets are met', tags: ['sla'] })
  @ApiTable('SlaFigures', 'By target, process and store.')
  @ApiProblems(406)
  async figures(
    @CurrentActor() actor: Actor,
    @Query() query: SlaQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.sla.figures(actor, query),
      table: () => this.sla.table(actor, query),
    });
  }

  @Get('cases')
  @ApiOperation({ summary: '时限背后的工单 · The targets behind a figure', tags: ['sla'] })
  @ApiTable('SlaCases', 'Each with its case.')
  @ApiProblems(406)
  async cases(
    @CurrentActor() actor: Actor,
    @Query() query: SlaCasesQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.slaCases.list(actor, query),
      table: (language) => this.slaCases.table(actor, query, language),
    });
  }
}
