import { ApiProblem } from '../api/problem.ts';

/** Milliseconds after which a question is asked again while the service doesn’t answer it. */
export const RECOVERY_INTERVALS = { building: 2_000, busy: 10_000, away: 5_000 } as const;

/**
 * How long to wait before asking again by itself; undefined where that wouldn’t help: something is wrong with the question, or with
 * the service itself (500), which a person has to look at.
 */
export function recoveryInterval(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem) || error.address === undefined) return undefined;
  if (error.code === 'view-building') return RECOVERY_INTERVALS.building;
  if (error.status === 429) return RECOVERY_INTERVALS.busy;
  if (error.status === 0 || (error.status > 500 && error.status < 600)) return RECOVERY_INTERVALS.away;
  return undefined;
}

/** How far a view is that is being built, a share of one; undefined where that isn’t what is waited for. */
export function shareBuilt({ code, document }: ApiProblem): number | undefined {
  if (code !== 'view-building') return undefined;
  const { reached, wanted } = document;
  if (typeof reached !== 'number' || typeof wanted !== 'number' || wanted <= 0) return 0;
  return Math.min(1, Math.max(0, reached / wanted));
}
