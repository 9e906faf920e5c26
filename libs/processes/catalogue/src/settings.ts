import { parseDuration } from '@huiyin/working-calendar';
import { InvalidPolicyError } from './invalid-policy-error.ts';

/** Largest count of anything: what durations allow too. */
const MOST = 9_999;

type Plain = Readonly<Record<string, unknown>>;
export const isPlain = (value: unknown): value is Plain =>
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
  const flaw = typeof standard === 'number' ? numberFlaw(said, path) : durationFlaw(said);
  if (flaw !== undefined) throw new InvalidPolicyError(path, `${flaw}, not ${JSON.stringify(said)}`);
  return said;
}

/** Rounds and days are counted; everything else is a sum of money. */
function numberFlaw(said: unknown, path: string): string | undefined {
  const least = path.includes('.limits.') ? 1 : 0;
  if (least === 0 && !path.endsWith('Days'))
    return typeof said === 'number' && Number.isFinite(said) && said >= 0
      ? undefined
      : 'must be a number from 0';
  return Number.isInteger(said) && Number(said) >= least && Number(said) <= MOST
    ? undefined
    : `must be a whole number from ${least} to ${MOST}`;
}

function durationFlaw(said: unknown): string | undefined {
  try {
    if (typeof said === 'string' && parseDuration(said)) return undefined;
  } catch {
    // Told in the same words as any other value that isn't a duration.
  }
  return 'must be a duration such as "24 hours" or "4 working hours"';
}
