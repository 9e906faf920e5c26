import type { Actor } from '../authentication/actor.ts';
import { knownProblem } from '../problem/known-problems.ts';

/** Whether an actor may deal with what belongs to `store`: its own store's, or any store's with one of these roles. */
export function mayAccessStore(actor: Actor, store: string, rolesOfAllStores: readonly string[]): boolean {
  return actor.store === store || rolesOfAllStores.includes(actor.role);
}

/** @throws Problem 403 `foreign-store` unless the actor may deal with what belongs to `store` */
export function assertStore(actor: Actor, store: string, rolesOfAllStores: readonly string[]): void {
  if (!mayAccessStore(actor, store, rolesOfAllStores)) throw knownProblem('foreign-store');
}
