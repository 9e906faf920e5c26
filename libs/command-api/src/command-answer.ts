import type { CommandResult } from '@huiyin/case-runtime';
import { ENGINE_REFUSALS, isEngineRefusal, stateIn, type Process } from '@huiyin/process-engine';
import { entityTag, Problem } from '@huiyin/service-kit';
import { refusalStatus } from './refusal-status.ts';

/** What a command that was carried out is answered with. */
export interface CommandAnswer {
  readonly id: string;
  /** The case's version afterwards; also the `ETag`. */
  readonly version: number;
  /** Log position: a query with `?after=` this one sees the change. */
  readonly position: number;
  /** Where the case is now. */
  readonly state: string;
  /** The whole state, every region. */
  readonly regions: unknown;
  /** The types of the facts recorded. */
  readonly facts: readonly string[];
}

type Done = Extract<CommandResult, { kind: 'done' }>;

export const answerOf = (
  process: Process,
  { caseId, version, position, state, facts }: Done,
): CommandAnswer => ({
  id: caseId,
  version,
  position,
  state: stateIn(state, process.definition.mainRegion),
  regions: state,
  facts,
});

/** The problem that a command which was not carried out is answered with. */
export function problemOf(process: Process, result: Exclude<CommandResult, Done>): Problem {
  switch (result.kind) {
    case 'refused':
      return refusal(process, result);
    case 'not-found':
      return new Problem(404, 'case-not-found', {
        title: { 'zh-CN': '没有这个工单', en: 'No such case' },
        detail: { 'zh-CN': `找不到工单 ${result.caseId}。`, en: `There is no case ${result.caseId}.` },
      });
    case 'foreign-store':
      return new Problem(403, 'foreign-store', {
        title: { 'zh-CN': '无权处理其他门店的工单', en: 'Another store’s case' },
        detail: {
          'zh-CN': `该工单属于门店 ${result.store}。`,
          en: `The case belongs to store ${result.store}.`,
        },
      });
    case 'wrong-version':
      return new Problem(412, 'wrong-version', {
        title: { 'zh-CN': '工单已被他人更改', en: 'The case has changed meanwhile' },
        detail: {
          'zh-CN': `您看到的是版本 ${result.expected}，当前版本是 ${result.actual}。请重新读取后再操作。`,
          en: `You saw version ${result.expected}, the case is at ${result.actual}. Read it again, then decide.`,
        },
        expected: result.expected,
        actual: result.actual,
        headers: { etag: entityTag(result.actual) },
      });
    case 'command-id-reused':
      return new Problem(422, 'idempotency-key-reused', {
        title: { 'zh-CN': '幂等键已用于其他请求', en: 'The idempotency key was used for something else' },
        detail: {
          'zh-CN': '同一个 Idempotency-Key 只能重复完全相同的请求。',
          en: 'An Idempotency-Key may only repeat the very same request.',
        },
      });
  }
}

function refusal(
  process: Process,
  { refusal, version }: Extract<CommandResult, { kind: 'refused' }>,
): Problem {
  const { refused: code, details } = refusal;
  const title = isEngineRefusal(code) ? ENGINE_REFUSALS[code] : process.definition.labels.refusals[code];
  const { labels } = process.definition;
  const state = typeof details.state === 'string' ? details.state : undefined;
  const stateLabel =
    state === undefined ? undefined : labels.states[`${process.definition.mainRegion}.${state}`];
  const allowed = Array.isArray(details.allowed) ? (details.allowed as string[]) : undefined;
  const detail =
    state !== undefined && allowed
      ? {
          'zh-CN': `工单处于“${stateLabel?.['zh-CN'] ?? state}”，现在可以：${allowed.map((name) => labels.commands[name]?.['zh-CN'] ?? name).join('、') || '无'}。`,
          en: `The case is in “${stateLabel?.en ?? state}”; allowed now: ${allowed.map((name) => labels.commands[name]?.en ?? name).join(', ') || 'nothing'}.`,
        }
      : undefined;
  return new Problem(refusalStatus(code), code, {
    ...(title && { title }),
    ...(detail && { detail }),
    ...details,
    ...(version !== undefined && { version }),
  });
}
