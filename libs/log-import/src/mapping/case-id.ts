import { createHash } from 'node:crypto';
import type { Mapping } from './mapping.ts';
import { slugOf } from './template.ts';

/** Characters of an id after the process's name. */
const LONGEST = 80;

/**
 * The id of the case that has this key in the log. Keys of other characters than an id may have, or too long, are told apart
 * by a digest: 订单1 and 单据1 are two cases.
 */
export function caseIdOf({ process, case: { id } }: Mapping, caseKey: string): string {
  const slug = slugOf(caseKey);
  const named = id.replaceAll(CASE_PLACEHOLDER, () => slug);
  if (slug === caseKey && named.length <= LONGEST) return `${process}-${named}`;
  const digest = createHash('sha256').update(caseKey).digest('hex').slice(0, 12);
  return `${process}-${named.slice(0, LONGEST - digest.length - 1)}-${digest}`;
}

/** What stands for the case's key in the id. */
export const CASE_PLACEHOLDER = /\{case(?:\|slug)?\}/g;
