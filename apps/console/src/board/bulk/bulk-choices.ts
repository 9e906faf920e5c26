import type { CommandDescription, ProcessDescription } from '../../processes/description.ts';
import type { Role } from '../../session/account.ts';

/** What is most often done with many cases at once comes first. */
const FIRST: readonly string[] = ['assign', 'take', 'escalate', 'add-note', 'acknowledge'];

const rank = ({ name }: CommandDescription): number => {
  const at = FIRST.indexOf(name);
  return at === -1 ? FIRST.length : at;
};

/** The commands of a process that a role may give; the API decides for each case whether it may be given to it. */
export const bulkCommands = (
  { commands }: Pick<ProcessDescription, 'commands'>,
  role: Role,
): readonly CommandDescription[] =>
  Object.values(commands)
    .filter(({ by }) => by.includes(role))
    .sort((one, other) => rank(one) - rank(other));
