import { Controller, Get, Inject, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PolicyLedger, type PolicyRevision } from '@huiyin/case-runtime';
import {
  ApiProblems,
  CurrentActor,
  entityTag,
  IfMatch,
  Problem,
  Roles,
  type Actor,
  type IfMatchCondition,
} from '@huiyin/service-kit';
import type { Reply } from '../commander.ts';
import { expectedVersion } from '../expected-version.ts';
import { DocumentBody } from './document-body.ts';
import { changedMeanwhile, policyProblem } from './policy-problem.ts';
import { PolicyQuery } from './policy-query.ts';

/** A policy, and since when it holds. */
interface PolicyAnswer extends Omit<PolicyRevision, 'at'> {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly document: object;
}

const POLICY = { $ref: '#/components/schemas/Policy' };
const HISTORY = { $ref: '#/components/schemas/PolicyHistory' };

/** What a company decides, as it holds now and as it held: the stream of policies by HTTP. */
@ApiTags('policy')
@Roles('admin', 'supervisor', 'store-manager', 'inspector', 'auditor')
@Controller('api/policy')
export class PolicyController {
  constructor(@Inject(PolicyLedger) private readonly policies: PolicyLedger) {}

  @Get()
  @ApiOperation({ summary: '策略参数 · The policy in force, or one that was' })
  @ApiResponse({ status: 200, description: 'Its `ETag` is its revision.', schema: POLICY })
  @ApiProblems(404)
  policy(@Query() asked: PolicyQuery, @Res({ passthrough: true }) reply: Reply): PolicyAnswer {
    const revision = this.#revision(asked);
    reply.header('etag', entityTag(revision));
    return this.#answer(revision);
  }

  @Get('history')
  @ApiOperation({ summary: '策略历史 · Which policy came into force when, and who adopted it' })
  @ApiResponse({ status: 200, description: 'The first one first.', schema: HISTORY })
  history(): { readonly items: readonly object[] } {
    return {
      items: this.policies.history.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    };
  }

  @Put()
  @Roles('admin')
  @ApiOperation({ summary: '启用新策略 · Put another policy in force from now on' })
  @ApiBody({ required: true, schema: { type: 'object', description: 'The whole document.' } })
  @ApiResponse({ status: 200, description: 'It is in force.', schema: POLICY })
  @ApiProblems(422, 503)
  async adopt(
    @DocumentBody() document: unknown,
    @IfMatch({ required: true }) ifMatch: IfMatchCondition,
    @CurrentActor() { id, role }: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PolicyAnswer> {
    const expected = expectedVersion(ifMatch);
    await this.policies.refresh();
    const { revision: actual } = this.policies;
    if (expected !== undefined && expected !== actual) throw changedMeanwhile(expected, actual);
    const revision = await this.policies.adopt(document as object, { id, role }).catch((error: unknown) => {
      throw policyProblem(error, actual, this.policies.revision);
    });
    reply.header('etag', entityTag(revision));
    return this.#answer(revision);
  }

  #revision({ at, revision }: PolicyQuery): number {
    if (at !== undefined) return this.policies.revisionAt(Date.parse(at));
    return revision ?? this.policies.revision;
  }

  #answer(revision: number): PolicyAnswer {
    const document = this.policies.documentOf(revision);
    const row = this.policies.history[revision];
    if (document && row) return { ...row, at: new Date(row.at).toISOString(), document };
    throw new Problem(404, 'no-such-policy', {
      title: { 'zh-CN': '没有这一版策略', en: 'No such policy' },
      detail: {
        'zh-CN': `没有第 ${revision} 版，最新为第 ${this.policies.revision} 版。`,
        en: `There is no policy ${revision}; the newest one is ${this.policies.revision}.`,
      },
    });
  }
}
