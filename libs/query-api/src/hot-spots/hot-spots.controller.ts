import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { HotSpotQuery } from './hot-spot-query.ts';
import { HotSpots } from './hot-spots.ts';

/** Early warning. */
@Controller('api/hot-spots')
@Roles(...WATCHING_ROLES)
export class HotSpotsController {
  constructor(@Inject(HotSpots) private readonly spots: HotSpots) {}

  @Get()
  @ApiOperation({
    summary: '投诉热点 · Hot spots of complaints',
    description:
      'Cells of category × product × store that leave their usual range in a week; `cases` lists those behind each.',
    tags: ['figures'],
  })
  @ApiTable('HotSpots', 'The most unusual first.')
  @ApiProblems(406, 503)
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: HotSpotQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.spots.show(actor, query),
      table: (language) => this.spots.table(actor, query, language),
    });
  }
}
