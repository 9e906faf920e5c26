import { commandFor, escalatedPast } from '@huiyin/casework';
import { refuse, type Refusal } from '@huiyin/process-engine';
import type { FollowUpVisitData } from '../data.ts';
import type { FollowUpVisitFact } from '../facts.ts';
import type { FollowUpVisitPolicy } from '../settings.ts';

export const command = commandFor<FollowUpVisitData, FollowUpVisitFact, FollowUpVisitPolicy>();

/** Commands that handle a case aren't given by whom it was escalated past. */
export const handling = { mayNot: escalatedPast };

/** A fact's data without the members that weren't given: plain JSON knows no `undefined`. */
export const given = <Data extends object>(data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;

/** A moment that lies ahead, as facts record it: ISO 8601 in UTC; or why it can't be one. */
export function momentAhead(text: string, now: number): string | Refusal {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return refuse('time-not-valid', { time: text });
  return at <= now ? refuse('time-in-the-past', { time: text }) : new Date(at).toISOString();
}
