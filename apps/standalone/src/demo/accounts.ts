import { ROLES, type Role } from '@huiyin/casework';
import type { TokenIssuer } from '@huiyin/service-kit';
import type { Company } from '@huiyin/simulation';

/** Somebody to look at the demo as. */
export interface DemoAccount {
  readonly role: Role;
  readonly label: string;
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
  const account = async (role: Role, sub: string, name: string, store?: string, department?: string) => ({
    role,
    label: `${ROLES[role]['zh-CN']} ${ROLES[role].en}`,
    name,
    store,
    token: await issuer.issue({
      sub,
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
