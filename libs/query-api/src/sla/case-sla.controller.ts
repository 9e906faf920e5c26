import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { ListFileQuery } from '../exports/file-query.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { Sla } from './sla.ts';

/** The targets of one case. */
@Controller('api/cases')
@Roles(...READING_ROLES)
export class CaseSlaController {
  constructor(@Inject(Sla) private readonly sla: Sla) {}

  @Get(':id/sla')
  @ApiOperation({ summary: '工单时限记录 · What became of a case’s targets', tags: ['cases'] })
  @ApiTable('CaseSla', 'In the order in which they began.')
  @ApiProblems(406, 503)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListFileQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.sla.ofCase(actor, id, query),
      table: (language) => this.sla.tableOfCase(actor, id, query, language),
    });
  }
}
