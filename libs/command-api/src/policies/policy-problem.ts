import { WrongExpectedRevisionError } from '@huiyin/event-store';
import { InvalidPolicyError } from '@huiyin/processes';
import { entityTag, Problem } from '@huiyin/service-kit';
import { storeProblem } from '../store-problem.ts';

/** Somebody else adopted a policy since this one was read. */
export const changedMeanwhile = (expected: number, actual: number): Problem =>
  new Problem(412, 'wrong-version', {
    title: { 'zh-CN': '策略已被他人更改', en: 'The policy has changed meanwhile' },
    detail: {
      'zh-CN': `您看到的是第 ${expected} 版，当前为第 ${actual} 版。请重新读取后再提交。`,
      en: `You saw policy ${expected}, policy ${actual} is in force. Read it again, then decide.`,
    },
    expected,
    actual,
    headers: { etag: entityTag(actual) },
  });

/** Why a policy wasn't adopted, in HTTP's terms. */
export function policyProblem(error: unknown, expected: number, actual: number): unknown {
  if (error instanceof InvalidPolicyError)
    return new Problem(422, 'invalid-policy', {
      title: { 'zh-CN': '策略文档有误，未启用', en: 'The policy can’t be meant; nothing was adopted' },
      detail: {
        'zh-CN': `共 ${error.issues.length} 处有误，见 errors。`,
        en: `${error.issues.length} mistake(s): see errors.`,
      },
      errors: error.issues.map(({ pointer, reason }) => ({
        pointer,
        code: 'invalidPolicy',
        message: reason,
      })),
    });
  if (error instanceof WrongExpectedRevisionError) return changedMeanwhile(expected, actual);
  return storeProblem(error);
}
