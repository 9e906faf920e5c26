import { ALL_STORES, DEPARTMENT_NAMES, isRole } from '@huiyin/casework';
import { Problem, type Actor } from '@huiyin/service-kit';
import type { CaseRow } from '@huiyin/supervision';

/** The stores whose cases somebody may see; `undefined`: all. @throws Problem 403 for other stores. */
export function storesInScope(
  actor: Actor,
  asked: readonly string[] | undefined,
): readonly string[] | undefined {
  if (isRole(actor.role) && ALL_STORES.includes(actor.role)) return asked;
  const own = actor.store;
  if (own === undefined || asked?.some((store) => store !== own)) throw foreignStore(own);
  return [own];
}

/** @throws Problem 403 when the case isn't of a store that this person may look into, or wasn't sent to their department. */
export function assertInScope(
  actor: Actor,
  { store, departments }: Pick<CaseRow, 'store' | 'departments'>,
): void {
  storesInScope(actor, [store]);
  const own = departmentsInScope(actor);
  if (own && !own.some((each) => departments?.includes(`,${each},`))) throw notSentToThem();
}

function foreignStore(own: string | undefined): Problem {
  return new Problem(403, 'foreign-store', {
    title: { 'zh-CN': '无权查看其他门店的工单', en: 'Another store’s cases' },
    detail: {
      'zh-CN': own === undefined ? '您的令牌未指明门店。' : `您只能查看门店 ${own}。`,
      en: own === undefined ? 'Your token names no store.' : `You may look into store ${own} only.`,
    },
  });
}

/**
 * The departments that cases must have been sent to for somebody to see them: their own, or any where they speak for none in
 * particular; `undefined`: whoever isn't of a department sees the others, too.
 */
export function departmentsInScope({ role, department }: Actor): readonly string[] | undefined {
  if (role !== 'department') return undefined;
  return department === undefined ? DEPARTMENT_NAMES : [department];
}

const notSentToThem = () =>
  new Problem(403, 'not-sent-to-you', {
    title: { 'zh-CN': '该工单未发送至您的部门', en: 'The case wasn’t sent to your department' },
  });
