import { parseDuration } from '@huiyin/working-calendar';
import { isPlain, type Place } from './place.ts';

/** Largest count of anything: what durations allow too. */
const MOST = 9_999;

/**
 * Lays what a document says over the defaults: same shape, numbers for numbers, durations for durations; what it doesn't
 * mention stays as it is.
 */
export function settingsOver<S extends object>(defaults: S, said: unknown, place: Place): S {
  if (said === undefined) return defaults;
  const given = place.object(said);
  for (const key of Object.keys(given))
    if (!Object.hasOwn(defaults, key)) place.at(key).wrong('is not a setting');
  const entries = Object.entries(defaults).map(([key, value]: [string, unknown]) => {
    const own = given[key];
    if (own === undefined) return [key, value];
    return [key, isPlain(value) ? settingsOver(value, own, place.at(key)) : leaf(value, own, place.at(key))];
  });
  return Object.fromEntries(entries) as S;
}

function leaf(standard: unknown, said: unknown, place: Place): unknown {
  const flaw = typeof standard === 'number' ? numberFlaw(said, place.path) : durationFlaw(said);
  if (flaw !== undefined) place.wrong(`${flaw}, not ${JSON.stringify(said)}`);
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
