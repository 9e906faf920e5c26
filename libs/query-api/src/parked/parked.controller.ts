import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { LEADERS } from '@huiyin/casework';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { FileQuery } from '../exports/file-query.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { SettleParked } from './settle-parked.ts';
import { Parked } from './parked.ts';

/** What views don't follow. */
@Controller('api/parked')
@ApiProblems(503)
export class ParkedController {
  constructor(@Inject(Parked) private readonly parked: Parked) {}

  @Get()
  @Roles(...WATCHING_ROLES, 'admin')
  @ApiOperation({ summary: '搁置的事件流 · Streams that views don’t follow', tags: ['views'] })
  @ApiTable('Parked', 'All of them, with the reasons.')
  @ApiProblems(406)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: FileQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.parked.list(actor),
      table: (language) => this.parked.table(actor, language),
    });
  }

  @Post(':view/:stream/retry')
  @HttpCode(200)
  @Roles('admin', ...LEADERS)
  @ApiOperation({ summary: '重试搁置的流 · Try a stream again', tags: ['views'] })
  @ApiResponse({ status: 200, description: 'What came of it.', schema: refersTo('Settlement') })
  retry(
    @CurrentActor() actor: Actor,
    @Param('view') view: string,
    @Param('stream') stream: string,
    @Body() { why }: SettleParked,
  ) {
    return this.parked.settle(actor, 'retry', view, stream, why);
  }

  @Post(':view/:stream/skip')
  @HttpCode(200)
  @Roles('admin', ...LEADERS)
  @ApiOperation({ summary: '跳过无法处理的事件 · Leave an event out', tags: ['views'] })
  @ApiResponse({ status: 200, description: 'What came of it.', schema: refersTo('Settlement') })
  skip(
    @CurrentActor() actor: Actor,
    @Param('view') view: string,
    @Param('stream') stream: string,
    @Body() { why }: SettleParked,
  ) {
    return this.parked.settle(actor, 'skip', view, stream, why);
  }
}
