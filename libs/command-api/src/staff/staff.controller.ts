import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ALL_STORES, isRole } from '@huiyin/casework';
import { ApiProblems, assertStore, CurrentActor, Roles, type Actor } from '@huiyin/service-kit';
import { AnnounceAbsence, DescribeStaffMember, type StaffCommand } from '@huiyin/staff';
import { recorded } from '../casework/actor.ts';
import { CASEWORK_PARTS, type CaseworkParts } from '../casework/casework-parts.ts';
import { reaching } from '../casework/outcome.ts';
import { staffAnswer, type StaffAnswer } from './staff-answer.ts';
import { staffProblem } from './staff-problem.ts';
import { AbsencePath, PersonPath, StaffQuery } from './staff-requests.ts';

const MEMBER = { $ref: '#/components/schemas/StaffMember' };
const CHANGED = { $ref: '#/components/schemas/StaffChanged' };

/** What a change to the directory is answered with. */
interface StaffChanged extends StaffAnswer {
  /** Types of the facts recorded; none where everything was so already. */
  readonly facts: readonly string[];
}

/** Who works where, with which skills, and who is away. */
@ApiTags('staff')
@Roles('admin', 'store-manager', 'supervisor', 'agent', 'department')
@Controller('api/staff')
export class StaffController {
  constructor(@Inject(CASEWORK_PARTS) private readonly parts: CaseworkParts) {}

  @Get()
  @Roles('admin', 'store-manager', 'supervisor', 'agent', 'department', 'inspector', 'auditor')
  @ApiOperation({ summary: '人员名录 · Who works here, who is there and who stands in for whom' })
  @ApiResponse({
    status: 200,
    description: 'By their ids.',
    schema: { type: 'object', required: ['items'], properties: { items: { type: 'array', items: MEMBER } } },
  })
  @ApiProblems(503)
  async list(
    @Query() { store, at, left = false }: StaffQuery,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly items: readonly StaffAnswer[] }> {
    const { staff, now } = this.parts;
    const asked = seesAllStores(actor) ? store : (store ?? actor.store ?? '');
    if (asked !== undefined && !seesAllStores(actor)) assertStore(actor, asked, ALL_STORES);
    await reaching(staff.refresh());
    const then = staff.directory.at(at === undefined ? now() : Date.parse(at));
    const members = left
      ? [...then.people.values()].filter((member) => asked === undefined || member.store === asked)
      : then.employed(asked);
    const items = members.map((member) => staffAnswer(member, then, actor));
    return { items: items.sort((one, other) => (one.id < other.id ? -1 : 1)) };
  }

  @Put(':id')
  @Roles('admin', 'store-manager', 'supervisor')
  @ApiOperation({ summary: '登记或修改人员 · Put a person into the directory, or describe them anew' })
  @ApiResponse({ status: 200, description: 'As the directory has them now.', schema: CHANGED })
  @ApiProblems(503)
  describe(
    @Param() { id }: PersonPath,
    @Body() payload: DescribeStaffMember,
    @CurrentActor() actor: Actor,
  ): Promise<StaffChanged> {
    return this.#give({ name: 'describe', id, payload }, actor);
  }

  @Delete(':id')
  @Roles('admin', 'store-manager', 'supervisor')
  @ApiOperation({ summary: '人员离职 · Say that a person doesn’t work here any more' })
  @ApiResponse({ status: 200, description: 'They stay known by name.', schema: CHANGED })
  @ApiProblems(409, 503)
  leave(@Param() { id }: PersonPath, @CurrentActor() actor: Actor): Promise<StaffChanged> {
    return this.#give({ name: 'leave', id }, actor);
  }

  @Post(':id/absences')
  @HttpCode(201)
  @ApiOperation({ summary: '登记缺勤 · Announce that a person won’t be there' })
  @ApiResponse({
    status: 201,
    description: 'When it begins, their open cases go to others.',
    schema: CHANGED,
  })
  @ApiProblems(409, 422, 503)
  announce(
    @Param() { id }: PersonPath,
    @Body() payload: AnnounceAbsence,
    @CurrentActor() actor: Actor,
  ): Promise<StaffChanged> {
    return this.#give({ name: 'announce-absence', id, payload }, actor);
  }

  @Delete(':id/absences/:from')
  @ApiOperation({ summary: '取消缺勤 · Call an absence off, or end it now' })
  @ApiResponse({ status: 200, description: 'As the directory has them now.', schema: CHANGED })
  @ApiProblems(409, 422, 503)
  cancel(@Param() { id, from }: AbsencePath, @CurrentActor() actor: Actor): Promise<StaffChanged> {
    return this.#give({ name: 'cancel-absence', id, from: Date.parse(from) }, actor);
  }

  async #give(command: StaffCommand, actor: Actor): Promise<StaffChanged> {
    const { staff, now } = this.parts;
    const result = await reaching(staff.give(command, recorded(actor), now()));
    if (result.kind === 'refused') throw staffProblem(result.refusal);
    return { ...staffAnswer(result.member, staff.directory.at(now()), actor), facts: result.facts };
  }
}

const seesAllStores = ({ role }: Actor): boolean =>
  role === 'admin' || (isRole(role) && ALL_STORES.includes(role));
