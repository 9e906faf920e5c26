import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { WATCHING_ROLES } from '../access/watching-roles.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { WorkloadQuery } from './workload-query.ts';
import { Workloads } from './workloads.ts';

/** Who has how much to do. */
@Controller('api/workload')
@Roles(...WATCHING_ROLES)
export class WorkloadController {
  constructor(@Inject(Workloads) private readonly workloads: Workloads) {}

  @Get()
  @ApiOperation({ summary: '工作量 · Workload', tags: ['board'] })
  @ApiTable('Workload', 'Who has most open comes first.')
  @ApiProblems(406, 503)
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: WorkloadQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.workloads.show(actor, query),
      table: () => this.workloads.table(actor, query),
    });
  }
}
