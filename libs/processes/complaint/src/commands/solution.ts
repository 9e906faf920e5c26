import { HANDLERS, LEADERS } from '@huiyin/casework';
import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { ComplaintData } from '../data.ts';
import { ApproveSolution, GiveReason, ProposeSolution } from '../payloads.ts';
import type { ComplaintSettings } from '../settings.ts';
import { command, handling } from './command.ts';

/** 方案制定 and 审批: what the customer is to be offered, and who agrees to the money. */
export const solution = {
  'propose-solution': command({
    ...handling,
    payload: ProposeSolution,
    by: HANDLERS,
    leadsTo: 'SolutionProposed',
    decide: (_, { remedies }, { policy }) => {
      const fen = remedies.reduce((sum, { amount = 0 }) => sum + Math.round(amount * 100), 0);
      const amount = fen / 100;
      return [
        {
          type: 'SolutionProposed',
          data: {
            remedies: remedies.map((remedy) => ({ ...remedy })),
            amount,
            approval: approvalFor(amount, policy.settings.approval),
          },
        },
      ];
    },
  }),
  'approve-solution': command({
    payload: ApproveSolution,
    by: LEADERS,
    leadsTo: 'SolutionApproved',
    mayNot: (view, circumstances) => mayNotApprove(view, circumstances),
    decide: (_, { remark }) => [{ type: 'SolutionApproved', data: { remark } }],
  }),
  'deny-approval': command({
    payload: GiveReason,
    by: LEADERS,
    leadsTo: 'ApprovalDenied',
    mayNot: (view, circumstances) => mayNotApprove(view, circumstances),
    decide: (_, { reason }) => [{ type: 'ApprovalDenied', data: { reason } }],
  }),
};

function approvalFor(amount: number, { supervisorAbove, storeManagerAbove }: ComplaintSettings['approval']) {
  if (amount > storeManagerAbove) return 'store-manager';
  return amount > supervisorAbove ? 'supervisor' : 'none';
}

/** Four eyes, and the second limit. */
function mayNotApprove(
  view: CaseView<ComplaintData>,
  { actor }: Circumstances<unknown>,
): Refusal | undefined {
  if (view.data.proposal?.by === actor.id) return refuse('own-proposal', { proposedBy: actor.id });
  if (view.matches('handling.awaitingApproval.storeManager') && actor.role !== 'store-manager')
    return refuse('over-your-limit', { amount: view.data.proposal?.amount, approver: 'store-manager' });
  return undefined;
}
