import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Roles } from '@huiyin/service-kit';
import { READING_ROLES } from '../access/reading-roles.ts';
import { refersTo } from '../answering/schema-parts.ts';
import { namesIn } from '../asking/names.ts';
import { PeopleQuery } from './people-query.ts';
import type { StaffNames } from './staff-names.ts';

/** Under which Nest hands out where people are known by name. */
export const STAFF_NAMES = Symbol('staff names');

/** The people whom cases name. */
@Controller('api/people')
@Roles(...READING_ROLES)
export class PeopleController {
  constructor(@Inject(STAFF_NAMES) private readonly staff: StaffNames) {}

  /** Whoever sees an id in a case may know whose it is: those who left, and those of other stores, too. */
  @Get()
  @ApiOperation({ summary: '人员姓名 · What people are called', tags: ['account'] })
  @ApiResponse({
    status: 200,
    description: 'Those of them that the directory knows, or knew.',
    schema: refersTo('People'),
  })
  list(@Query() { ids }: PeopleQuery) {
    const { directory } = this.staff;
    const people = [...new Set(namesIn(ids))].flatMap((id) => directory.person(id) ?? []);
    return { items: people.map(({ id, name, role, store }) => ({ id, name, role, store })) };
  }
}
