import type { IncomingHttpHeaders } from 'node:http2';

/** The longest delay that Node's timers count, and grpc-js with them, in milliseconds: 24 days. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** How long a timer is to wait for a moment (milliseconds since the Unix epoch), be it past or beyond what timers count. */
export function delayUntil(moment: number): number {
  return Math.min(Math.max(0, moment - Date.now()), LONGEST_DELAY);
}

/** Milliseconds in the units of `grpc-timeout` that such deadlines are told in. */
const UNITS: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1_000 };

/** Takes away a deadline beyond that: grpc-js would end the call at once. */
export function heedLongDeadlines(headers: IncomingHttpHeaders): void {
  const [, digits, unit = ''] = /^(\d{1,8})([HMS])$/.exec(String(headers['grpc-timeout'])) ?? [];
  if (Number(digits) * (UNITS[unit] ?? 0) > LONGEST_DELAY) delete headers['grpc-timeout'];
}
