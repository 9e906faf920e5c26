import { useMemo } from 'react';
import { useSession } from '../session/session-context.tsx';
import type { ProcessSummary } from './description.ts';
import { useProcesses } from './use-processes.ts';

/** The processes of which whoever works here may open a case. */
export function useOpenings(): readonly ProcessSummary[] {
  const { role } = useSession().account;
  const { items } = useProcesses();
  return useMemo(() => items.filter(({ opening }) => opening.by.includes(role)), [items, role]);
}
