import { complaintCatalogue } from '@huiyin/case-runtime/testing';
import type { WorkingTime } from '../sla/working-time.ts';
import type { DeadlinePolicies } from '../view/definitions.ts';

const { compilePolicy } = complaintCatalogue();

/** The calendar of the test catalogue's policy, and reminders at these shares whatever the deadline. */
export const remindingAt = (...shares: readonly number[]): DeadlinePolicies => ({
  calendar: (document, process, store) =>
    (compilePolicy(document, process, store) as { readonly calendar: WorkingTime }).calendar,
  reminders: () => shares,
});
