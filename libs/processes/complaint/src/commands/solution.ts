import { approverOf, escalatedPast, HANDLERS, handling, LEADERS, mayNotApprove } from '@huiyin/casework';
import { ApproveSolution, GiveReason, ProposeSolution } from '../payloads.ts';
import { command } from './command.ts';

/** 方案制定 and 审批: what the customer is to be offered, and who agrees to the money. */
export const solution = {
  'propose-solution': command({
    ...handling,
    payload: ProposeSolution,
    by: HANDLERS,
    leadsTo: 'SolutionProposed',
    decide: (_, { remedies }, { actor, policy }) => {
      const fen = remedies.reduce((sum, { amount = 0 }) => sum + Math.round(amount * 100), 0);
      const amount = fen / 100;
      return [
        {
          type: 'SolutionProposed',
          data: {
            remedies: remedies.map((remedy) => ({ ...remedy })),
            amount,
            approval: approverOf(amount, policy.settings.approval, actor),
          },
        },
      ];
    },
  }),
  'approve-solution': command({
    payload: ApproveSolution,
    by: LEADERS,
    leadsTo: 'SolutionApproved',
    mayNot: (view, circumstances) =>
      escalatedPast(view, circumstances) ?? mayNotApprove(view.data.proposal, circumstances.actor),
    decide: (_, { remark }) => [{ type: 'SolutionApproved', data: { remark } }],
  }),
  'deny-approval': command({
    payload: GiveReason,
    by: LEADERS,
    leadsTo: 'ApprovalDenied',
    mayNot: (view, circumstances) =>
      escalatedPast(view, circumstances) ?? mayNotApprove(view.data.proposal, circumstances.actor),
    decide: (_, { reason }) => [{ type: 'ApprovalDenied', data: { reason } }],
  }),
};
