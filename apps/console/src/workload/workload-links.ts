import { boardPathOfLink } from '../board/board-address.ts';
import type { Workload } from './use-workload.ts';

/** Numbers of a workload that open the cases that were counted. */
export type Counted = 'open' | 'dueToday' | 'overdue' | 'escalated';

/** The end of the day in which a moment is, on the companies’ clocks (+08:00). */
function endOfDay(at: string): string {
  const day = 86_400_000;
  const ahead = 8 * 3_600_000;
  return new Date((Math.floor((Date.parse(at) + ahead) / day) + 1) * day - ahead).toISOString();
}

/**
 * The address of the board that lists what a number counts.
 *
 * @param at when it was counted, ISO moment.
 */
export function countedPath({ cases }: Workload, counted: Counted, at: string): string | undefined {
  if (cases === undefined) return undefined;
  const link = new URL(cases, 'http://api');
  const narrower: Readonly<Record<Counted, Readonly<Record<string, string>>>> = {
    open: {},
    dueToday: { overdue: 'false', dueBefore: endOfDay(at) },
    overdue: { overdue: 'true' },
    escalated: { escalated: 'true' },
  };
  for (const [name, value] of Object.entries(narrower[counted])) link.searchParams.set(name, value);
  link.searchParams.set('sort', 'due');
  return boardPathOfLink(`${link.pathname}${link.search}`);
}
