import { ViewsUnavailableError } from '../errors.ts';

/** What passes: no room on the disk, a disk that fails to read or write, somebody else's lock. */
const PASSING = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|CANTOPEN)/;

export const isPassing = (code: string | undefined): boolean => code !== undefined && PASSING.test(code);

/** The error that a failed statement is told by. */
export function sqliteError({ error, code }: { error: string; code?: string }, file: string): Error {
  if (isPassing(code)) return new ViewsUnavailableError(file, error);
  return Object.assign(new Error(error), { code });
}

/** What SQLite threw on this thread, likewise. */
export function thrownError(error: unknown, file: string): unknown {
  const { message, code } = error as Error & { code?: string };
  return isPassing(code) ? sqliteError({ error: message, ...(code !== undefined && { code }) }, file) : error;
}
