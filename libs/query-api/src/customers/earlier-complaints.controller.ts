import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { EarlierComplaintsQuery } from './customer-query.ts';
import { Customers } from './customers.ts';

/** Hints while a complaint is being registered. */
@Controller('api/complaints/earlier')
@Roles(...READING_ROLES)
export class EarlierComplaintsController {
  constructor(@Inject(Customers) private readonly customers: Customers) {}

  @Get()
  @ApiOperation({
    summary: '近期同类投诉 · Complaints that this one would repeat',
    description: 'Of the same customer within 30 days, about the same order or category.',
    tags: ['customers'],
  })
  @ApiResponse({ status: 200, description: 'The latest first.', schema: refersTo('EarlierComplaints') })
  @ApiProblems(503)
  earlier(@CurrentActor() actor: Actor, @Query() query: EarlierComplaintsQuery) {
    return this.customers.earlier(actor, query);
  }
}
