import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { ListQuery } from '../cases/list-query.ts';
import { answerWith, type Reply } from '../exports/answer-table.ts';
import { ApiTable } from '../exports/api-table.ts';
import { WantedForm } from '../exports/wanted.ts';
import type { Wanted } from '../exports/wanted.ts';
import { Customers } from './customers.ts';

/** Cases by customer. */
@Controller('api/customers')
@Roles(...READING_ROLES)
export class CustomersController {
  constructor(@Inject(Customers) private readonly customers: Customers) {}

  @Get(':id')
  @ApiOperation({
    summary: '顾客的全部工单 · All cases of a customer',
    description:
      'By the company’s own number for the customer, or their telephone number; in the caller’s scope.',
    tags: ['customers'],
  })
  @ApiTable('CustomerCases', 'Counted, and a page of them; all of them in a file.')
  @ApiProblems(406, 503)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListQuery,
    @WantedForm() wanted: Wanted,
    @Res() reply: Reply,
  ): Promise<void> {
    await answerWith(reply, query, wanted, {
      json: () => this.customers.show(actor, id, query),
      table: (language) => this.customers.table(actor, id, query, language),
    });
  }
}
