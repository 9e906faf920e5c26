import { createHash } from 'node:crypto';
import type { Actor } from '@huiyin/service-kit';

/** What an answer that is counted depends on, beside its address. */
export interface Basis {
  /** How far its view has come. */
  readonly position: number;
  /** The policy that its targets are from, where it has any. */
  readonly policy: number | undefined;
  readonly actor: Actor;
  /** The moment that it is judged at, epoch milliseconds, where that goes on; none for a moment of the past. */
  readonly now: number | undefined;
}

/** How long an answer is as good as a new one while nothing happens, in milliseconds: ages and overdue cases go on by themselves. */
const AS_GOOD = 60_000;

/** The weak entity-tag (RFC 9110, 8.8.3) of an answer, known before the answer is. */
export function freshnessTag({ position, policy, actor: { role, store }, now }: Basis): string {
  const parts = [position, policy, role, store, now === undefined ? undefined : Math.floor(now / AS_GOOD)];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

/** Whether an `If-None-Match` (compared weakly) names the tag. */
export const isFresh = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .slice(0, 1_000)
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''));
