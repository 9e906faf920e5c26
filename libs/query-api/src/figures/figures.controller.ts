import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { FigureCasesQuery, FigureQuery, FiguresQuery } from './figure-query.ts';
import { FigureTables } from './figure-tables.ts';
import { Figures } from './figures.ts';

/** The figures that supervisors watch. */
@Controller('api/figures')
@Roles(...WATCHING_ROLES)
@ApiProblems(406, 503)
export class FiguresController {
  constructor(
    @Inject(Figures) private readonly figures: Figures,
    @Inject(FigureTables) private readonly tables: FigureTables,
  ) {}

  @Get()
  @ApiOperation({ summary: '指标总览 · All figures', tags: ['figures'] })
  @ApiTable('FiguresOverview', 'Each figure in each group, with the cases behind it.')
  async overview(
    @CurrentActor() actor: Actor,
    @Query() query: FiguresQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      tag: () => this.figures.tag(actor, query),
      json: () => this.figures.overview(actor, query),
      table: (language) => this.tables.overview(actor, query, language),
    });
  }

  @Get(':name')
  @ApiOperation({ summary: '单项指标 · One figure', tags: ['figures'] })
  @ApiTable('FigureAnswer', 'By group and period, with definition, target and comparison.')
  async show(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() query: FigureQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      tag: () => this.figures.tag(actor, query),
      json: () => this.figures.show(actor, name, query),
      table: (language) => this.tables.figure(actor, name, query, language),
    });
  }

  @Get(':name/cases')
  @ApiOperation({ summary: '指标背后的工单 · The cases behind a number', tags: ['figures'] })
  @ApiTable('FigureCases', 'Those opened last come first.')
  async cases(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() query: FigureCasesQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.figures.cases(actor, name, query),
      table: (language) => this.tables.cases(actor, name, query, language),
    });
  }
}
