import { Problem, type IfMatchCondition } from '@huiyin/service-kit';

/** A version that no case has: a tag that isn't one of ours never matches. */
const NO_VERSION = -1;

/** The version that an `If-Match` names; `undefined` where it asks for none in particular. */
export function expectedVersion(condition: IfMatchCondition | undefined): number | undefined {
  if (condition === undefined || condition === '*') return undefined;
  if (condition.length > 1)
    throw new Problem(400, 'invalid-if-match', {
      title: { 'zh-CN': 'If-Match 格式错误', en: 'Invalid If-Match' },
      detail: { 'zh-CN': '只能给出一个版本。', en: 'Give one version only.' },
    });
  const [tag = ''] = condition;
  return /^\d{1,15}$/.test(tag) ? Number(tag) : NO_VERSION;
}
