import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { ListQuery } from '../cases/list-query.ts';
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
  @ApiResponse({
    status: 200,
    description: 'Counted, and a page of them.',
    schema: refersTo('CustomerCases'),
  })
  @ApiProblems(503)
  show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: ListQuery) {
    return this.customers.show(actor, id, query);
  }
}
