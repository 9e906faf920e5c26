import type { ProcessSummary } from '../processes/description.ts';
import { processOfCase } from './case-query.ts';

/** Another case that has to do with one, and what it is to it. */
export interface CaseRelation {
  readonly id: string;
  /** `caused-by`, `duplicate`, or a word of the company; `merged` and `visit-of` where the data says so itself. */
  readonly relation: string;
}

interface LinkingData {
  readonly links?: readonly { readonly caseId?: unknown; readonly relation?: unknown }[];
  readonly mergedInto?: unknown;
  readonly caseId?: unknown;
}

/** The cases that a case’s own data names, each once, by the relation that was recorded first. */
export function relationsOf(
  data: object,
  processes: readonly Pick<ProcessSummary, 'id'>[],
): readonly CaseRelation[] {
  const { links = [], mergedInto, caseId } = data as LinkingData;
  const named = [
    { id: mergedInto, relation: 'merged' },
    { id: caseId, relation: 'visit-of' },
    ...links.map(({ caseId: id, relation }) => ({ id, relation })),
  ];
  const found = new Map<string, CaseRelation>();
  for (const { id, relation } of named)
    if (typeof id === 'string' && processOfCase(id, processes) && !found.has(id))
      found.set(id, { id, relation: String(relation) });
  return [...found.values()];
}

/** What this case is to another, where that one says what it is to this one. */
const INVERSE: Readonly<Record<string, string>> = {
  'caused-by': 'cause-of',
  'cause-of': 'caused-by',
  duplicate: 'duplicate',
  'visit-of': 'visited-in',
  'visited-in': 'visit-of',
};

/** The word by which a case is shown that names this one; undefined where nothing is known of the other way round. */
export const inverseOf = (relation: string): string | undefined => INVERSE[relation];
