import { parsePasswordHash, type PasswordHash } from './password-hash.ts';
import type { User } from './user.ts';

/** A user with what proves that it is he. */
export interface KnownUser {
  readonly user: User;
  /** The password itself, or its hash. */
  readonly password: string | PasswordHash;
}

/** A file of credentials says something that can't be meant. The message never holds what the file says. */
export class InvalidCredentialsError extends Error {
  override get name(): string {
    return 'InvalidCredentialsError';
  }
}

/**
 * Reads credentials: a line for each user, `name:password` or `name:password:group,group`. Instead of the password there
 * may be its hash (see `hashPassword`), and must be where the password holds a colon. Empty lines and those beginning with
 * `#` are passed over; spaces around a line don't count.
 *
 * @throws InvalidCredentialsError naming the line.
 */
export function parseCredentials(text: string): ReadonlyMap<string, KnownUser> {
  const users = new Map<string, KnownUser>();
  for (const [index, line] of text.split('\n').entries()) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    const known = parseEntry(entry, index + 1);
    if (users.has(known.user.name)) throw flaw(index + 1, 'names a user a second time');
    users.set(known.user.name, known);
  }
  if (users.size === 0) throw new InvalidCredentialsError('There is no user in the credentials.');
  return users;
}

function parseEntry(entry: string, line: number): KnownUser {
  const [name = '', password = '', groups, ...more] = entry.split(':');
  if (more.length > 0) {
    throw flaw(line, 'has more than three fields: a password that holds a colon is to be given as its hash');
  }
  if (name === '' || password === '') throw flaw(line, 'is not of the form name:password[:group,group]');
  // Access control lists name users and groups alike: nobody is to be taken for a group.
  if (name.startsWith('$')) throw flaw(line, 'names a user as only groups are named, with a $');
  const names = groups === undefined ? [] : groups.split(',').map((group) => group.trim());
  if (names.includes('')) throw flaw(line, 'has an empty group');
  return { user: { name, groups: names }, password: parsePassword(password, line) };
}

function parsePassword(text: string, line: number): string | PasswordHash {
  if (!text.startsWith('scrypt$')) return text;
  const hash = parsePasswordHash(text);
  if (hash === undefined) throw flaw(line, 'has a hash that is not of the form scrypt$N$r$p$salt$key');
  return hash;
}

function flaw(line: number, what: string): InvalidCredentialsError {
  return new InvalidCredentialsError(`Line ${line} of the credentials ${what}.`);
}
