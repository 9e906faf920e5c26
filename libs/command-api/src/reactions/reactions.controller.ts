import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ParkedReaction } from '@huiyin/reactions';
import { ApiProblems, CurrentActor, Problem, Roles, type Actor } from '@huiyin/service-kit';
import { recorded } from '../casework/actor.ts';
import { CASEWORK_PARTS, type CaseworkParts } from '../casework/casework-parts.ts';
import { reaching } from '../casework/outcome.ts';
import { RetryReaction, SkipReaction } from './skip-reaction.ts';

/** Reactions that couldn't be carried out: what they are, and what is to become of them. */
@ApiTags('reactions')
@Roles('admin', 'supervisor', 'store-manager')
@Controller('api/reactions/parked')
export class ReactionsController {
  constructor(@Inject(CASEWORK_PARTS) private readonly parts: CaseworkParts) {}

  @Get()
  @Roles('admin', 'supervisor', 'store-manager', 'auditor')
  @ApiOperation({ summary: '搁置的自动处理 · Reactions that wait for somebody to see to them' })
  @ApiResponse({
    status: 200,
    description: 'The longest waiting first.',
    schema: { $ref: '#/components/schemas/ParkedReactions' },
  })
  @ApiProblems(503)
  async list(@CurrentActor() actor: Actor): Promise<{ readonly items: readonly object[] }> {
    const parked = await reaching(this.parts.parking.list());
    return {
      items: parked
        .filter((each) => mayLookAfter(actor, each))
        .map(({ parkedAt, ...each }) => ({ ...each, parkedAt: new Date(parkedAt).toISOString() })),
    };
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({ summary: '重试 · Have a reaction tried again' })
  @ApiResponse({
    status: 202,
    description: 'It is tried as soon as whoever carries reactions out gets to it.',
  })
  @ApiProblems(503)
  async retry(
    @Param('id') id: string,
    @Body() _: RetryReaction,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly id: string }> {
    await this.#find(id, actor);
    await reaching(this.parts.parking.retry(id, recorded(actor), this.parts.now()));
    return { id };
  }

  @Post(':id/skip')
  @HttpCode(200)
  @ApiOperation({ summary: '跳过 · Decide that a reaction needn’t be carried out' })
  @ApiResponse({ status: 200, description: 'It is not parked any more.' })
  @ApiProblems(503)
  async skip(
    @Param('id') id: string,
    @Body() { reason }: SkipReaction,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly id: string }> {
    await this.#find(id, actor);
    await reaching(this.parts.parking.skip(id, reason, recorded(actor), this.parts.now()));
    return { id };
  }

  async #find(id: string, actor: Actor): Promise<ParkedReaction> {
    const parked = await reaching(this.parts.parking.find(id));
    if (parked && mayLookAfter(actor, parked)) return parked;
    throw new Problem(404, 'reaction-not-parked', {
      title: { 'zh-CN': '没有这个搁置的处理', en: 'No such reaction is parked' },
    });
  }
}

const mayLookAfter = ({ role, store }: Actor, parked: ParkedReaction): boolean =>
  role === 'admin' || role === 'auditor' || (store !== undefined && parked.store === store);
