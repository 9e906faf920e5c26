/** The roles that the API knows. */
export type Role =
  'agent' | 'supervisor' | 'store-manager' | 'department' | 'inspector' | 'auditor' | 'integration' | 'admin';

/** Who works here, as the token says. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly roleLabel: { readonly 'zh-CN': string; readonly en: string };
  /** The store that they belong to; none for who works for all, or for none. */
  readonly store?: string;
  readonly department?: string;
  readonly scope: 'store' | 'all' | 'none';
  /** ISO moment. */
  readonly expiresAt: string;
}

/** Who may watch figures, workload, and what is stuck. */
export const WATCHERS: readonly Role[] = ['supervisor', 'store-manager', 'inspector', 'auditor'];

/** Who may read cases. */
export const READERS: readonly Role[] = [...WATCHERS, 'agent', 'department', 'integration'];
