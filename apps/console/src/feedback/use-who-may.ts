import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { Role } from '../session/account.ts';
import type { ProcessSummary } from '../processes/description.ts';
import { ROLE_NAMES } from '../session/role-names.ts';

const TEXTS = {
  whoMay: message(
    (roles: string) => `可使用的角色：${roles}。`,
    (roles: string) => `Who may: ${roles}.`,
  ),
  and: message('、', ', '),
};

/** Whoever may be named where it’s said who may do something: the engine itself, too. */
type ActingRole = ProcessSummary['opening']['by'][number];

const isSomebody = (role: ActingRole): role is Role => role !== 'system';

/** Reads who may do something, as a sentence. */
export function useWhoMay(): (roles: readonly ActingRole[]) => string {
  const t = useTexts(TEXTS);
  const label = useLabel();
  return (roles) =>
    t.whoMay(
      roles
        .filter(isSomebody)
        .map((role) => label(ROLE_NAMES[role], role))
        .join(t.and),
    );
}
