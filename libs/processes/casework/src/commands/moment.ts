import { refuse, type Refusal } from '@huiyin/process-engine';

/** A moment (RFC 3339) as facts record it: ISO 8601 in UTC; or why it can't be one. */
export function moment(text: string): string | Refusal {
  const at = Date.parse(text);
  return Number.isNaN(at) ? refuse('time-not-valid', { time: text }) : new Date(at).toISOString();
}

/** The same for what is promised or agreed: it lies ahead. */
export function momentAhead(text: string, now: number): string | Refusal {
  return Date.parse(text) <= now ? refuse('time-in-the-past', { time: text }) : moment(text);
}
