import type { Label } from '@huiyin/process-engine';
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
    if (!Object.hasOwn(defaults, key)) place.at(key).wrong('没有这一项设置', 'is not a setting');
  const entries = Object.entries(defaults).map(([key, value]: [string, unknown]) => {
    const own = given[key];
    if (own === undefined) return [key, value];
    return [key, isPlain(value) ? settingsOver(value, own, place.at(key)) : leaf(value, own, place.at(key))];
  });
  return Object.fromEntries(entries) as S;
}

function leaf(standard: unknown, said: unknown, place: Place): unknown {
  const flaw = typeof standard === 'number' ? numberFlaw(said, place.path) : durationFlaw(said);
  const given = JSON.stringify(said);
  if (flaw) place.wrong(`${flaw['zh-CN']}，不能是 ${given}`, `${flaw.en}, not ${given}`);
  return said;
}

/** Rounds and days are counted; everything else is a sum of money. */
function numberFlaw(said: unknown, path: string): Label | undefined {
  const least = path.includes('.limits.') ? 1 : 0;
  if (least === 0 && !path.endsWith('Days'))
    return typeof said === 'number' && Number.isFinite(said) && said >= 0
      ? undefined
      : { 'zh-CN': '必须是不小于 0 的数', en: 'must be a number from 0' };
  return Number.isInteger(said) && Number(said) >= least && Number(said) <= MOST
    ? undefined
    : {
        'zh-CN': `必须是 ${least} 至 ${MOST} 的整数`,
        en: `must be a whole number from ${least} to ${MOST}`,
      };
}

function durationFlaw(said: unknown): Label | undefined {
  try {
    if (typeof said === 'string' && parseDuration(said)) return undefined;
  } catch {
    // Told in the same words as any other value that isn't a duration.
  }
  return {
    'zh-CN': '必须是时长，例如 "24 hours" 或 "4 working hours"',
    en: 'must be a duration such as "24 hours" or "4 working hours"',
  };
}
