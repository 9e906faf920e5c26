import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { Localised } from '../../language/language.ts';
import { caseKey } from '../case-query.ts';

/** One time that a target ran. Moments: ISO 8601; spans: milliseconds. */
export interface Activation {
  /** The deadline’s name. */
  readonly target: string;
  readonly label?: Partial<Localised>;
  /** Which time, from 1. */
  readonly n: number;
  readonly outcome: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  readonly activatedAt: string;
  readonly dueAt: string;
  readonly settledAt?: string;
  readonly settledBy?: string;
  readonly pauses: readonly { readonly from: string; readonly until?: string }[];
  readonly calendarMs: number;
  readonly workingMs?: number;
  readonly pausedMs: number;
  readonly overrunMs?: number;
}

/** A case’s targets, each with every time that it ran. Read anew for each version. */
export const useSla = (id: string, version: number) =>
  useQuery({
    queryKey: [...caseKey(id, 'sla'), version],
    queryFn: async ({ signal }) => {
      const answer = await ask(`/api/cases/${encodeURIComponent(id)}/sla`, { signal });
      return ((await answer.json()) as { readonly items: readonly Activation[] }).items;
    },
    placeholderData: (before) => before,
  });
