import { parseDuration } from '@huiyin/working-calendar';

/** A policy document says something that can't be meant. */
export class InvalidPolicyError extends Error {
  override readonly name = 'InvalidPolicyError';
  constructor(
    /** Where in the document, as a dotted path. */
    readonly path: string,
    readonly reason: string,
  ) {
    super(`Policy: ${path || 'the document'} ${reason}.`);
  }
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lays what a document says over the defaults: same shape, numbers for numbers, durations for durations; what it doesn't
 * mention stays as it is.
 *
 * @throws InvalidPolicyError that names the place.
 */
export function settingsOver<S extends object>(defaults: S, given: unknown, path: string): S {
  if (given === undefined) return defaults;
  if (!isPlain(given)) throw new InvalidPolicyError(path, 'must be an object');
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(defaults, key));
  if (unknown !== undefined) throw new InvalidPolicyError(`${path}.${unknown}`, 'is not a setting');
  const entries = Object.entries(defaults).map(([key, value]: [string, unknown]) => {
    const said = given[key];
    const at = `${path}.${key}`;
    if (said === undefined) return [key, value];
    return [key, isPlain(value) ? settingsOver(value, said, at) : leaf(value, said, at)];
  });
  return Object.fromEntries(entries) as S;
}

function leaf(standard: unknown, said: unknown, path: string): unknown {
  if (typeof said !== typeof standard) throw new InvalidPolicyError(path, `must be a ${typeof standard}`);
  if (typeof said === 'number' && !(Number.isFinite(said) && said >= 0))
    throw new InvalidPolicyError(path, 'must be a number from 0');
  if (typeof said === 'string') {
    try {
      parseDuration(said);
    } catch (error) {
      throw new InvalidPolicyError(path, (error as Error).message);
    }
  }
  return said;
}
