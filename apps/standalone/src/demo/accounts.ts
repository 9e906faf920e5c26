import { ROLES, type Role } from '@huiyin/casework';
import type { TokenIssuer } from '@huiyin/service-kit';
import type { Company } from '@huiyin/simulation';

/** Somebody to look at the demo as. */
export interface DemoAccount {
  readonly id: string;
  readonly role: Role;
  readonly roleLabel: { readonly 'zh-CN': string; readonly en: string };
  readonly name: string;
  readonly store: string | undefined;
  readonly token: string;
}

/** In seconds. */
const WEEK = 7 * 24 * 60 * 60;

/** Those who work for all stores, or for none. */
const ELSEWHERE = { inspector: '督导', auditor: '审计', integration: '系统', admin: '管理员' } as const;

/** One account for each role: people of the first store, and those who belong to none. */
export async function demoAccounts(
  { stores }: Company,
  issuer: TokenIssuer,
): Promise<readonly DemoAccount[]> {
  const account = async (role: Role, id: string, name: string, store?: string, department?: string) => ({
    id,
    role,
    roleLabel: ROLES[role],
    name,
    store,
    token: await issuer.issue({
      sub: id,
      name,
      role,
      ...(store !== undefined && { store }),
      ...(department !== undefined && { department }),
      expiresIn: WEEK,
    }),
  });
  const people = stores[0]!.people.filter(
    ({ role }, index, all) => all.findIndex((other) => other.role === role) === index,
  );
  return Promise.all([
    ...people.map(({ role, name, store, actor: { id, department } }) =>
      account(role, id, name, store, department),
    ),
    ...Object.entries(ELSEWHERE).map(([role, name]) => account(role as Role, role, name)),
  ]);
}
