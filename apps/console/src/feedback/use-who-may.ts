import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { Role } from '../session/account.ts';
import { ROLE_NAMES } from '../session/role-names.ts';

const TEXTS = {
  whoMay: message(
    (roles: string) => `可使用的角色：${roles}。`,
    (roles: string) => `Who may: ${roles}.`,
  ),
  and: message('、', ', '),
};

/** Reads who may do something, as a sentence. */
export function useWhoMay(): (roles: readonly Role[]) => string {
  const t = useTexts(TEXTS);
  const label = useLabel();
  return (roles) => t.whoMay(roles.map((role) => label(ROLE_NAMES[role], role)).join(t.and));
}
