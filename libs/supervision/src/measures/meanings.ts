import { complaintMeaning } from './complaint.ts';
import { PLAIN_MEANING, type Meaning } from './meaning.ts';
import { orderFollowUpMeaning } from './order-follow-up.ts';

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['complaint', complaintMeaning],
  ['order-follow-up', orderFollowUpMeaning],
]);

/** What the facts of a process mean for what is measured. */
export const meaningOf = (process: string): Meaning => MEANINGS.get(process) ?? PLAIN_MEANING;
