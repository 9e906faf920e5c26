import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Roles } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { answerPrepared } from '../answering/prepared-answer.ts';
import { refersTo } from '../answering/schema-parts.ts';
import type { Reply } from '../exports/answer-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { Definitions } from './definitions.ts';

/** What cases can go through: no case is looked at, so this is the same in every store. */
@Controller('api/processes')
@Roles(...READING_ROLES, 'admin')
export class ProcessesController {
  constructor(@Inject(Definitions) private readonly definitions: Definitions) {}

  @Get()
  @ApiOperation({ summary: '流程列表 · Processes', tags: ['processes'] })
  @ApiResponse({
    status: 200,
    description: 'All of them, and what the words are called that fields hold.',
    schema: refersTo('Processes'),
  })
  list(@WantedForm() wanted: Wanted, @Res() reply: Reply): void {
    answerPrepared(reply, wanted, this.definitions.all());
  }

  @Get(':id')
  @ApiOperation({ summary: '流程定义 · A process', tags: ['processes'] })
  @ApiResponse({
    status: 200,
    description: 'Its machine, its commands with the schemas of their payloads, and all labels.',
    schema: refersTo('ProcessDescription'),
  })
  show(@Param('id') id: string, @WantedForm() wanted: Wanted, @Res() reply: Reply): void {
    answerPrepared(reply, wanted, this.definitions.one(id));
  }
}
