import { useQueryClient } from '@tanstack/react-query';
import type { CaseItem } from '../cases/case-item.ts';
import { useLiveCases } from '../live/use-live-cases.ts';
import { caseKey, readAfter } from './case-query.ts';

/** Reads a case anew: not older than a position, where one is known. */
export function useReadAgain(id: string): (position?: number) => void {
  const client = useQueryClient();
  return (position) => {
    if (position !== undefined) readAfter(client, id, position);
    void client.invalidateQueries({ queryKey: caseKey(id) });
  };
}

/** Reads the shown case anew whenever something happens in it, and those of the same customer when something happens there. */
export function useCaseChanges(item: CaseItem): void {
  const { id, process, store, customerId, position } = item;
  const client = useQueryClient();
  const readAgain = useReadAgain(id);
  useLiveCases(
    // As few others as can be: a customer’s, or else the store’s.
    customerId === undefined ? { process, store } : { customer: escaped(customerId) },
    {
      onCase: (changed) => {
        if (changed.id === id) readAgain(changed.position);
        else void client.invalidateQueries({ queryKey: caseKey(changed.id) });
        if (changed.customerId === customerId)
          void client.invalidateQueries({ queryKey: ['customer', customerId] });
      },
      onLeft: (left) => {
        if (left === id) readAgain();
      },
      onReset: readAgain,
    },
    { from: position, enabled: true },
  );
}

/** In lists of values, a comma and a backslash are themselves behind a backslash. */
const escaped = (value: string) => value.replace(/[\\,]/g, '\\$&');
