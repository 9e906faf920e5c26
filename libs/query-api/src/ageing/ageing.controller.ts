import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { CaseFilterFileQuery } from '../exports/file-query.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { ageTable } from './age-table.ts';
import { Ages } from './ages.ts';

/** How old what is open has become. */
@Controller('api/ageing')
@Roles(...READING_ROLES)
export class AgeingController {
  constructor(@Inject(Ages) private readonly ages: Ages) {}

  @Get()
  @ApiOperation({ summary: '工单账龄 · How old open cases are', tags: ['board'] })
  @ApiTable('Ageing', 'Counted by age, in days.')
  @ApiProblems(406, 503)
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: CaseFilterFileQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.ages.show(actor, query),
      table: async (language) => ageTable(await this.ages.show(actor, query), language),
    });
  }
}
