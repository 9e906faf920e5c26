import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { HandedOver } from '@huiyin/reactions';
import { absenceAt, isPresent, type StaffMember } from '@huiyin/staff';
import { refuse } from '@huiyin/process-engine';
import { ApiProblems, CurrentActor, IdempotencyKey, Problem, Roles, type Actor } from '@huiyin/service-kit';
import { recorded } from '../casework/actor.ts';
import { CASEWORK_PARTS, type CaseworkParts } from '../casework/casework-parts.ts';
import { outcomeOf, reaching, type Outcome } from '../casework/outcome.ts';
import { staffProblem } from './staff-problem.ts';
import { HandOverWork, PersonPath } from './staff-requests.ts';

/** A case that was, or would be, handed over. */
type HandedOverAnswer = Outcome & { readonly to?: string };

/** Gives somebody's open cases to others. */
@ApiTags('staff')
@Roles('supervisor', 'store-manager')
@Controller('api/staff')
export class HandOverController {
  constructor(@Inject(CASEWORK_PARTS) private readonly parts: CaseworkParts) {}

  @Post(':id/handover')
  @HttpCode(200)
  @ApiOperation({ summary: '移交在办工单 · Hand a person’s open cases over, or see to whom they would go' })
  @ApiResponse({
    status: 200,
    description: 'What became of each.',
    schema: { $ref: '#/components/schemas/HandedOver' },
  })
  @ApiProblems(409, 422, 503)
  async handOver(
    @Param() { id }: PersonPath,
    @Body() { to, reason, preview = false }: HandOverWork,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | undefined,
  ): Promise<{ readonly preview: boolean; readonly items: readonly HandedOverAnswer[] }> {
    const { staff, handOver, now } = this.parts;
    await reaching(staff.refresh());
    const member = staff.directory.person(id);
    if (!member || member.store !== actor.store) throw staffProblem(refuse('staff-unknown', { id }));
    if (to !== undefined) this.#assertCanTake(to, member);
    const begun = absenceAt(member, now());
    const request = {
      person: id,
      to,
      reason: reason ?? `移交 ${member.name} 的在办工单`,
      actor: recorded(actor),
      // Repeating it during one absence changes nothing, whoever does it.
      commandId: (caseId: string) =>
        key !== undefined
          ? `${actor.id}/${key}/${caseId}`
          : begun && `absence/${id}/${new Date(begun.from).toISOString()}/${caseId}`,
    };
    const results = await reaching(preview ? handOver.preview(request) : handOver.carryOut(request));
    return { preview, items: results.map(answer) };
  }

  #assertCanTake(to: string, { id, store }: StaffMember): void {
    const { staff, now } = this.parts;
    if (to === id) throw staffProblem(refuse('substitute-self'));
    const other = staff.directory.person(to);
    if (!other) throw staffProblem(refuse('substitute-unknown', { substitute: to }));
    if (other.store !== undefined && other.store !== store)
      throw staffProblem(refuse('substitute-elsewhere', { substitute: to }));
    if (!isPresent(other, now()))
      throw new Problem(409, 'substitute-away', {
        title: { 'zh-CN': '接手人不在岗', en: 'Whoever is to take over isn’t there' },
        substitute: to,
      });
  }
}

function answer({ caseId, process, to, result }: HandedOver): HandedOverAnswer {
  if (result.kind === 'nobody-suits') {
    const title = { 'zh-CN': '无合适的接手人', en: 'Nobody suits this case' };
    return { id: caseId, outcome: 'refused', problem: { status: 409, code: 'nobody-suits', title } };
  }
  return { ...outcomeOf(process, caseId, result), ...(to !== undefined && { to }) };
}
