import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';

/**
 * An escalated case isn't handled by the person it was escalated past. Store managers are the last level: nobody
 * stands above them inside the store.
 */
export function escalatedPast(
  { data }: CaseView<CaseworkData>,
  { actor }: Pick<Circumstances<unknown>, 'actor'>,
): Refusal | undefined {
  if (actor.role === 'store-manager' || !data.escalatedPast.includes(actor.id)) return undefined;
  return refuse('escalated-past-you', { escalatedPast: data.escalatedPast });
}
