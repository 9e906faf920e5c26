import { types } from 'node:util';

/** The code that Node or a library gave an error: `ENOENT`, `FST_ERR_…`. */
export function codeOf(error: unknown): string | undefined {
  return isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What an error says of itself in a line. */
export function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

/** What the log keeps of an error: where it arose, too, and what caused it. */
export function traceOf(error: unknown): string {
  if (!isError(error)) return String(error);
  const trace = error.stack ?? error.message;
  return error.cause === undefined ? trace : `${trace}\nCaused by: ${traceOf(error.cause)}`;
}

/**
 * `instanceof` does not know the errors of another realm, such as Node's own inside a test; the other does not know
 * errors that a function made, such as Fastify's.
 */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}
