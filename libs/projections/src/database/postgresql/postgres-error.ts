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

/** The error that a failure of a connection or a statement is told by. Nothing of the connection goes with it. */
export function postgresError(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof pg.DatabaseError)
    return PASSING.test(code) ? new ViewsUnavailableError(place, `${error.message} (${code})`) : error;
  // A mistake of ours or of a row. What else isn't said by the server is said of the way to it.
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ViewsError) return error;
  return new ViewsUnavailableError(
    place,
    [error.message || 'no connection', code].filter(Boolean).join(', '),
  );
}

/** The same for those who read: tables that aren't there are made by whoever brings the view forward. */
export function readingError(error: unknown, place: string): unknown {
  if (error instanceof pg.DatabaseError && NOT_MADE_YET.test(error.code ?? ''))
    return new ViewsUnavailableError(place, 'the view hasn’t been made yet');
  return postgresError(error, place);
}
