import type { components } from '../api/schema.d.ts';

/** Who works here, as the token says. */
export type Account = components['schemas']['Account'];

/** What one can work as. */
export type Role = Account['role'];

/** Who may watch figures, workload, and what is stuck. */
export const WATCHERS: readonly Role[] = ['supervisor', 'store-manager', 'inspector', 'auditor'];

/** Who may read cases. */
export const READERS: readonly Role[] = [...WATCHERS, 'agent', 'department', 'integration'];
