import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { AfterQuery } from '../asking/after-query.ts';
import { Stores } from './stores.ts';

/** The stores that somebody may look into. */
@Controller('api/stores')
@Roles(...READING_ROLES)
export class StoresController {
  constructor(@Inject(Stores) private readonly stores: Stores) {}

  @Get()
  @ApiOperation({ summary: '门店列表 · Stores', tags: ['account'] })
  @ApiResponse({ status: 200, description: 'By their codes.', schema: refersTo('Stores') })
  @ApiProblems(503)
  list(@CurrentActor() actor: Actor, @Query() query: AfterQuery) {
    return this.stores.list(actor, query);
  }
}
