import { LEADERS, type Role } from '@huiyin/casework';
import type { Actor } from '@huiyin/process-engine';

/** Whose entry it is, as far as that decides who may change it. */
export interface Entry {
  readonly id: string;
  readonly store?: string | undefined;
  readonly role: string;
}

/** Whom each leader may put into the directory: nobody above themselves, nobody whose work isn't in the store. */
const UNDER: Readonly<Partial<Record<Role, readonly string[]>>> = {
  supervisor: ['agent', 'department', 'supervisor'],
  'store-manager': ['agent', 'department', 'supervisor', 'store-manager'],
};

/** Whether somebody may describe, or say goodbye to, a person: administrators anybody, leaders those of their own store. */
export const mayManage = (actor: Actor, { store, role }: Entry): boolean =>
  actor.role === 'admin' ||
  actor.role === 'system' ||
  (actor.store !== undefined && store === actor.store && (UNDER[actor.role as Role] ?? []).includes(role));

/** Whether somebody may announce or cancel a person's absence: those who manage them, the store's leaders, and themselves. */
export const maySpeakFor = (actor: Actor, entry: Entry): boolean =>
  mayManage(actor, entry) ||
  actor.id === entry.id ||
  (actor.store !== undefined && entry.store === actor.store && LEADERS.some((role) => role === actor.role));
