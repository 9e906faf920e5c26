import type { TrackedCase } from './tracked-case.ts';

/** A case that names another one. */
export interface LinkRow {
  /** Log position of the fact that says so. */
  position: number;
  /** The case that names, and the one that is named. */
  case_id: string;
  linked_id: string;
  /** What the first one is to the other: `caused-by`, `duplicate`, `merged`, `visit-of`, or a word of the company. */
  relation: string;
  /** When it was said, epoch milliseconds. */
  linked_at: number;
}

/** Where the data of cases name others, whatever their process. */
interface NamingData {
  readonly links?: readonly { readonly caseId: string; readonly relation: string }[];
  readonly mergedInto?: string;
  /** The case that a visit is about. */
  readonly caseId?: string;
}

/** What a fact says of another case, if it names one. */
export function linkSaid(before: TrackedCase | undefined, { row, data }: TrackedCase): LinkRow | undefined {
  if (data === before?.data) return undefined;
  const [was, is] = [(before?.data ?? {}) as NamingData, data as NamingData];
  const said = named(was, is);
  if (!said) return undefined;
  const { position, case_id, changed_at: linked_at } = row;
  return { position, case_id, linked_id: said.caseId, relation: said.relation, linked_at };
}

function named(was: NamingData, is: NamingData) {
  const { links = [], mergedInto, caseId } = is;
  if (links.length > (was.links?.length ?? 0)) return links.at(-1);
  if (mergedInto !== undefined && mergedInto !== was.mergedInto)
    return { caseId: mergedInto, relation: 'merged' };
  return caseId !== undefined && caseId !== was.caseId ? { caseId, relation: 'visit-of' } : undefined;
}
