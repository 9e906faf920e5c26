import type { components } from '../api/schema.d.ts';

/** Who works here, as the token says. */
export type Account = components['schemas']['Account'];

/** What one can work as. */
export type Role = Account['role'];

/** Who may watch figures, workload, and what is stuck. */
export const WATCHERS: readonly Role[] = ['supervisor', 'store-manager', 'inspector', 'auditor'];

/** Who may read cases. */
export const READERS: readonly Role[] = [...WATCHERS, 'agent', 'department', 'integration'];

/** Who is told what the system couldn’t do of itself. */
export const TOLD_OF_FAILURES: readonly Role[] = [...WATCHERS, 'admin'];

/** Who decides what becomes of it. */
export const SETTLERS: readonly Role[] = ['supervisor', 'store-manager', 'admin'];

/** Whether somebody may see pages at all: who reads cases belongs to a store, or looks at all of them. */
export const seesPages = ({ role, scope }: Pick<Account, 'role' | 'scope'>): boolean =>
  scope !== 'none' || role === 'admin';
