import { Problem } from '@huiyin/service-kit';
import { InvalidCursorError } from '@huiyin/supervision';

export function caseNotFound(id: string): Problem {
  return new Problem(404, 'case-not-found', {
    title: { 'zh-CN': '没有这个工单', en: 'No such case' },
    detail: { 'zh-CN': `找不到工单 ${id}。`, en: `There is no case ${id}.` },
  });
}

export function revisionNotFound(id: string, revision: number): Problem {
  return new Problem(404, 'revision-not-found', {
    title: { 'zh-CN': '没有这条记录', en: 'No such fact' },
    detail: {
      'zh-CN': `工单 ${id} 还没有序号为 ${revision} 的记录。`,
      en: `Case ${id} has no fact of revision ${revision} yet.`,
    },
  });
}

/** For `catch`: tells a bad cursor as what it is. @throws Problem 400 `invalid-cursor`, or the error itself */
export function cursorProblem(error: unknown): never {
  if (!(error instanceof InvalidCursorError)) throw error;
  throw new Problem(400, 'invalid-cursor', {
    title: { 'zh-CN': '分页游标无效', en: 'Invalid cursor' },
    detail: { 'zh-CN': '请从第一页重新开始。', en: 'Begin again at the first page.' },
  });
}
