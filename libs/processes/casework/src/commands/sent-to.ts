import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';

/**
 * A department acts on cases that were sent to it; who speaks for none in particular, on those that were sent to any.
 */
export function notSentToThem(
  { data: { sentTo } }: CaseView<Pick<CaseworkData, 'sentTo'>>,
  { actor: { role, department } }: Pick<Circumstances<unknown>, 'actor'>,
): Refusal | undefined {
  if (role !== 'department') return undefined;
  const sent = department === undefined ? sentTo.length > 0 : sentTo.some((each) => each === department);
  return sent ? undefined : refuse('not-sent-to-you', { sentTo });
}
