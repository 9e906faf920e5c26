import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { QueuesQuery } from './queues-query.ts';
import { Queues } from './queues.ts';

/** What waits for whom. */
@Controller('api/queues')
@Roles(...READING_ROLES)
export class QueuesController {
  constructor(@Inject(Queues) private readonly queues: Queues) {}

  @Get()
  @ApiOperation({ summary: '工单队列 · Queues', tags: ['board'] })
  @ApiResponse({ status: 200, description: 'All of them, counted.', schema: refersTo('Queues') })
  @ApiProblems(503)
  list(@CurrentActor() actor: Actor, @Query() query: QueuesQuery) {
    return this.queues.list(actor, query);
  }
}
