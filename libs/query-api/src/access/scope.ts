import { ALL_STORES, isRole } from '@huiyin/casework';
import { Problem, type Actor } from '@huiyin/service-kit';

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

/** @throws Problem 403 when the case isn't of a store that this person may look into. */
export function assertInScope(actor: Actor, store: string): void {
  storesInScope(actor, [store]);
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
