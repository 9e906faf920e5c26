import fc from 'fast-check';
import type { CaseItem } from '../../cases/case-item.ts';
import { plainCase } from '../../cases/testing/plain-case.ts';

const STATES = ['received', 'verifying', 'planning'];
const moment = fc.integer({ min: 0, max: 40 }).map((day) => new Date(day * 86_400_000).toISOString());

/** A case with this id as it is after the event at this position: few moments, so that some are the same. */
const caseAt = (id: string, position: number): fc.Arbitrary<CaseItem> =>
  fc
    .record(
      {
        state: fc.constantFrom(...STATES),
        overdue: fc.boolean(),
        severity: fc.constantFrom('critical', 'major', 'minor'),
        dueAt: moment,
        openedAt: moment,
        changedAt: moment,
        enteredAt: moment,
      },
      { requiredKeys: ['state', 'openedAt', 'changedAt', 'enteredAt'] },
    )
    .map((members) => plainCase({ ...members, id, position }));

const IDS = Array.from({ length: 12 }, (_, index) => `complaint-${index}`);

/** Cases as they are when a list is read: positions below 100, each its own. */
export const casesAtFirst = fc
  .uniqueArray(fc.constantFrom(...IDS), { maxLength: IDS.length })
  .chain((ids) => fc.tuple(...ids.map((id, index) => caseAt(id, index + 1))));

/** What happens after that, in the order of the log: a case as it is then, or nothing where it isn’t in the list any more. */
export const changesAfterwards = fc
  .array(fc.tuple(fc.constantFrom(...IDS), fc.boolean()), { maxLength: 25 })
  .chain((happened) =>
    fc.tuple(
      ...happened.map(([id, stays], index) =>
        stays ? fc.record({ item: caseAt(id, 100 + index) }) : fc.constant({ id, left: 100 + index }),
      ),
    ),
  );

export type Change = { readonly item: CaseItem } | { readonly id: string; readonly left: number };

/** The cases as a reading of them at the end finds them. */
export function readAgain(first: readonly CaseItem[], changes: readonly Change[]): CaseItem[] {
  const cases = new Map(first.map((item) => [item.id, item]));
  for (const change of changes)
    if ('item' in change) cases.set(change.item.id, change.item);
    else cases.delete(change.id);
  return [...cases.values()];
}
