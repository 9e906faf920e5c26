import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { queueTable } from './queue-table.ts';
import { QueuesQuery } from './queues-query.ts';
import { Queues } from './queues.ts';

/** What waits for whom. */
@Controller('api/queues')
@Roles(...READING_ROLES)
export class QueuesController {
  constructor(@Inject(Queues) private readonly queues: Queues) {}

  @Get()
  @ApiOperation({ summary: '工单队列 · Queues', tags: ['board'] })
  @ApiTable('Queues', 'All of them, counted.')
  @ApiProblems(406, 503)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: QueuesQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.queues.list(actor, query),
      table: async (language) => queueTable(await this.queues.list(actor, query), language),
    });
  }
}
