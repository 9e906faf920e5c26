import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { BoardQuery } from './board-query.ts';
import { boardTable } from './board-table.ts';
import { Boards } from './board.ts';

/** What is where. */
@Controller('api/board')
@Roles(...READING_ROLES)
export class BoardController {
  constructor(@Inject(Boards) private readonly boards: Boards) {}

  @Get()
  @ApiOperation({
    summary: '看板 · The board of a process',
    description: '`process` names one; every filter of the list narrows the board.',
    tags: ['board'],
  })
  @ApiTable('Board', 'A column a state; a file counts them.')
  @ApiProblems(406, 503)
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: BoardQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.boards.show(actor, query),
      table: async (language) =>
        boardTable(await this.boards.show(actor, Object.assign({}, query, { cards: 0 })), language),
    });
  }
}
