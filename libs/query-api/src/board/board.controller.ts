import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { BoardQuery } from './board-query.ts';
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
  @ApiResponse({ status: 200, description: 'A column a state.', schema: refersTo('Board') })
  @ApiProblems(503)
  show(@CurrentActor() actor: Actor, @Query() query: BoardQuery) {
    return this.boards.show(actor, query);
  }
}
