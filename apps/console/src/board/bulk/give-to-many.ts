import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import type { CaseItem } from '../../cases/case-item.ts';
import type { BulkWork } from './bulk-choices.ts';
import type { Outcome } from './outcome.ts';

/** Cases that the API takes in one request. */
const MOST = 1_000;

/**
 * Has the same done with each of the cases as it was seen: one that somebody else has changed meanwhile is refused.
 *
 * @param key the same for the same attempt: what was sent twice is done once. None: only says what would happen.
 * @throws ApiProblem when nothing of it can be
 */
export async function giveToMany(
  work: BulkWork & { readonly process: string },
  cases: readonly CaseItem[],
  key: string | undefined,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < cases.length; from += MOST) {
    const part = cases.slice(from, from + MOST).map(({ id, version }) => ({ id, version }));
    const header = key === undefined ? {} : { 'Idempotency-Key': `${key}-${from}` };
    const body = { ...work, cases: part, preview: key === undefined };
    const { items } = await read(api.POST('/api/bulk', { params: { header }, body }));
    outcomes.push(...items);
  }
  return outcomes;
}
