import type { User } from '../authentication/user.ts';
import type { StreamAction } from './access.ts';

/** The members of this group may do everything, whatever a list says (EventStoreDB's documentation, "Admins role"). */
export const ADMINISTRATORS = '$admins';

/** The members of this group run the store without access to its streams: projections, groups of subscribers. */
export const OPERATORS = '$ops';

/** Stands for everybody who has come in. */
export const EVERYBODY = '$all';

/** Who may do what: names of users and groups. An action that isn't mentioned is decided by the defaults. */
export type Acl = Partial<Record<StreamAction, readonly string[]>>;

const KEYS: Readonly<Record<StreamAction, string>> = {
  read: '$r',
  write: '$w',
  delete: '$d',
  'read-metadata': '$mr',
  'write-metadata': '$mw',
};

const ACTIONS = Object.keys(KEYS) as StreamAction[];

/** What goes for streams that the settings don't speak of: users' streams are open, the system's are for administrators. */
export const DEFAULT_ACLS = { user: forAll(EVERYBODY), system: forAll(ADMINISTRATORS) } as const;

/**
 * Reads an access control list as streams' metadata and `$settings` hold it: a name or a list of names for each action.
 * What is there and can't be read allows nobody.
 */
export function parseAcl(value: unknown): Acl {
  if (value === undefined || value === null) return {};
  const isObject = typeof value === 'object' && !Array.isArray(value);
  const acl: Acl = {};
  for (const action of ACTIONS) {
    const names = isObject ? (value as Record<string, unknown>)[KEYS[action]] : [];
    if (names !== undefined && names !== null) acl[action] = namesIn(names);
  }
  return acl;
}

/** Whether one of these names is the user's own or one of his groups'. */
export function isNamed(user: User, names: readonly string[]): boolean {
  return names.some((name) => name === EVERYBODY || name === user.name || user.groups.includes(name));
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function forAll(name: string): Required<Acl> {
  const names = [name];
  return { read: names, write: names, delete: names, 'read-metadata': names, 'write-metadata': names };
}
