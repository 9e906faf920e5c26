import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { answerPrepared } from '../answering/prepared-answer.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { CaseCards } from './case-cards.ts';
import { CaseList } from './case-list.ts';
import { CaseMoments } from './case-moments.ts';
import { HistoryQuery, ListQuery } from './list-query.ts';
import { MomentQuery } from './moment-query.ts';

/** Cases of every process. */
@Controller('api/cases')
@Roles(...READING_ROLES)
export class CasesController {
  constructor(
    @Inject(CaseList) private readonly cases: CaseList,
    @Inject(CaseCards) private readonly cards: CaseCards,
    @Inject(CaseMoments) private readonly moments: CaseMoments,
  ) {}

  @Get()
  @ApiOperation({ summary: '工单列表 · List cases', tags: ['cases'] })
  @ApiTable('CasePage', 'One page, or all of them in a file.')
  @ApiProblems(406, 503)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.cases.page(actor, query),
      table: (language) => this.cases.table(actor, query, language),
    });
  }

  @Get(':id/history')
  @ApiOperation({ summary: '工单历史 · What happened in a case', tags: ['cases'] })
  @ApiTable('CaseHistory', 'Oldest first; all of it in a file.')
  @ApiProblems(406, 503)
  async history(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: HistoryQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.cards.history(actor, id, query),
      table: (language) => this.cards.historyTable(actor, id, query, language),
    });
  }

  @Get(':id/history/:revision')
  @ApiOperation({ summary: '工单当时的样子 · A case as it was after one of its facts', tags: ['cases'] })
  @ApiResponse({
    status: 200,
    description: 'Its state, data and deadlines then, and the fact itself.',
    schema: refersTo('CaseMoment'),
  })
  @ApiProblems(503)
  async moment(
    @CurrentActor() actor: Actor,
    @Param() moment: MomentQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    answerPrepared(reply, wanted, await this.moments.at(actor, moment));
  }
}
