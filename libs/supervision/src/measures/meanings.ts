import type { Process } from '@huiyin/process-engine';
import { complaintMeaning } from './complaint.ts';
import type { Meaning } from './meaning.ts';
import { orderFollowUpMeaning } from './order-follow-up.ts';
import { plainMeaning } from './plain-meaning.ts';

const TOLD: Readonly<Record<string, Meaning>> = {
  complaint: complaintMeaning,
  'order-follow-up': orderFollowUpMeaning,
};
const found = new WeakMap<Process, Meaning>();

/** What the facts of a process mean for what is measured. */
export function meaningOf(process: Process): Meaning {
  let meaning = found.get(process);
  if (!meaning) found.set(process, (meaning = TOLD[process.id] ?? plainMeaning(process)));
  return meaning;
}
