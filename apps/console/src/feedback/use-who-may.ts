import { useQuery } from '@tanstack/react-query';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessSummary } from '../processes/description.ts';
import { processesQuery } from '../processes/use-processes.ts';

const TEXTS = {
  whoMay: message(
    (roles: string) => `可使用的角色：${roles}。`,
    (roles: string) => `Who may: ${roles}.`,
  ),
  and: message('、', ', '),
};

/** Whoever may be named where it’s said who may do something: the engine itself, too. */
type ActingRole = ProcessSummary['opening']['by'][number];

/** Reads who may do something, as a sentence, in the words of the API; the engine itself isn’t named. */
export function useWhoMay(): (roles: readonly ActingRole[]) => string {
  const t = useTexts(TEXTS);
  const label = useLabel();
  // Pages have it; before anybody has entered it isn’t asked for.
  const { data } = useQuery({ ...processesQuery, enabled: false });
  return (roles) =>
    t.whoMay(
      roles
        .filter((role) => role !== 'system')
        .map((role) => label(data?.roles[role], role))
        .join(t.and),
    );
}
