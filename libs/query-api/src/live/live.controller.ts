import { Controller, Get, Inject, Query, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles, TokenExpiry } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { caseFilterOf } from '../asking/case-filter.ts';
import type { Reply } from '../exports/answer-table.ts';
import { LastEventId } from './last-event-id.ts';
import { LiveCases } from './live-cases.ts';
import { LiveQuery } from './live-query.ts';

/** What changes while somebody watches. */
@Controller('api/live')
@Roles(...READING_ROLES)
export class LiveController implements BeforeApplicationShutdown {
  constructor(@Inject(LiveCases) private readonly live: LiveCases) {}

  @Get('cases')
  @ApiOperation({
    summary: '工单实时变化 · Live changes of cases',
    description:
      'Server-sent events. `case`: a case of the list, as it is now. `left`: it isn’t in the list any more. `ready`: up to date. ' +
      '`reset`: too much changed; read the list again. Ids are log positions: come back with `Last-Event-ID`. A stream lasts ' +
      'a quarter of an hour at most, and no longer than the token.',
    tags: ['live'],
  })
  @ApiResponse({
    status: 200,
    description: 'Events without end.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblems(503)
  async cases(
    @CurrentActor() actor: Actor,
    @TokenExpiry() expiry: number,
    @Query() query: LiveQuery,
    @LastEventId() lastEventId: number | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const filter = caseFilterOf(actor, query);
    const body = await this.live.open(filter, lastEventId ?? query.lastEventId, expiry);
    reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-store, no-transform')
      // Proxies such as nginx would hold events back.
      .header('x-accel-buffering', 'no')
      .send(body);
  }

  /** Before the server waits for requests in flight: these would never end. */
  beforeApplicationShutdown(): void {
    this.live.stop();
  }
}
