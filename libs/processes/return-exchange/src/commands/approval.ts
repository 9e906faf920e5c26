import { LEADERS } from '@huiyin/casework';
import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { ReturnExchangeData } from '../data.ts';
import { GiveReason, Remark } from '../payloads.ts';
import type { ReturnExchangeSettings } from '../settings.ts';
import { command, given } from './command.ts';

/** Who has to agree to a refund of so many yuan. */
export function approvalFor(
  amount: number,
  { supervisorAbove, storeManagerAbove }: ReturnExchangeSettings['approval'],
) {
  if (amount > storeManagerAbove) return 'store-manager';
  return amount > supervisorAbove ? 'supervisor' : 'none';
}

/** Four eyes, and the second limit. */
function mayNotApprove(
  view: CaseView<ReturnExchangeData>,
  { actor }: Pick<Circumstances<unknown>, 'actor'>,
): Refusal | undefined {
  const { confirmed } = view.data;
  if (confirmed?.by === actor.id) return refuse('own-proposal', { proposedBy: actor.id });
  if (view.matches('handling.awaitingApproval.storeManager') && actor.role !== 'store-manager')
    return refuse('over-your-limit', { amount: confirmed?.amount, approver: 'store-manager' });
  return undefined;
}

/** 审批: somebody else agrees to the money. */
export const approval = {
  approve: command({
    payload: Remark,
    by: LEADERS,
    leadsTo: 'ReturnApproved',
    mayNot: mayNotApprove,
    decide: (_, { remark }) => [{ type: 'ReturnApproved', data: given({ remark }) }],
  }),
  'deny-approval': command({
    payload: GiveReason,
    by: LEADERS,
    leadsTo: 'ApprovalDenied',
    mayNot: mayNotApprove,
    decide: (_, { reason }) => [{ type: 'ApprovalDenied', data: { reason } }],
  }),
};
