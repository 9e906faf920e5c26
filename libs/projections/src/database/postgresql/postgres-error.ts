import pg from 'pg';
import { ViewsError, ViewsUnavailableError } from '../errors.ts';

/**
 * What passes, by the beginning of SQLSTATE: connection lost, access denied (until the right is granted), no such database yet,
 * transaction to be repeated, no resources, lock or statement took too long, shut down or starting, an I/O error, a standby
 * that isn't promoted yet, a session ended because its transaction was idle.
 */
const PASSING = /^(08|28|3D|40|53|55P03|57|58|25006|25P0[34])/;
/** No such table, no such schema. */
const NOT_MADE_YET = /^(42P01|3F000)$/;
/** A mistake of ours, or of a row. */
const MISTAKES = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

/** The error that a failure of a connection or a statement is told by. Nothing of the connection goes with it. */
export function postgresError(error: unknown, place: string): unknown {
  const { name = '', message = '', code = '' } = error as Partial<NodeJS.ErrnoException>;
  if (error instanceof pg.DatabaseError)
    return PASSING.test(code) ? new ViewsUnavailableError(place, `${message} (${code})`) : error;
  if (error instanceof ViewsError || MISTAKES.has(name)) return error;
  // What the server didn't say is said of the way to it. Where several ways failed, there is no message.
  return new ViewsUnavailableError(place, message || `no connection (${code})`);
}

/** The same for those who read: tables that aren't there are made by whoever brings the view forward. */
export function readingError(error: unknown, place: string): unknown {
  if (error instanceof pg.DatabaseError && NOT_MADE_YET.test(error.code ?? ''))
    return new ViewsUnavailableError(place, 'the view hasn’t been made yet');
  return postgresError(error, place);
}
