import type { ComplaintData } from '@huiyin/complaint';
import type { CaseFile } from '../../running/case-file.ts';
import type { Concern, Step } from '../../running/step.ts';
import { customerActs, leadersGiveBack } from './customer-side.ts';
import { answerConsultation, awaitCustomer, plan, receive, verify } from './receiving.ts';
import { approve, confirm, execute, negotiate, review } from './solving.ts';

/** What comes next, by the state of the handling. */
const HANDLING: Readonly<Record<string, (file: CaseFile<ComplaintData>) => Step>> = {
  received: receive,
  verifying: verify,
  awaitingDepartment: answerConsultation,
  awaitingCustomer: awaitCustomer,
  planning: plan,
  awaitingApproval: approve,
  negotiating: negotiate,
  executing: execute,
  confirming: confirm,
  reviewing: review,
};

/** 投诉, as people go through it. */
export const COMPLAINT_CONCERNS: readonly Concern<ComplaintData>[] = [
  { name: 'handling', plan: (file) => HANDLING[file.place]?.(file) },
  { name: 'customer', plan: customerActs },
  { name: 'leaders', plan: leadersGiveBack },
];
