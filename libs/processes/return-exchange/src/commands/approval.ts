import { escalatedPast, given, LEADERS, mayNotApprove } from '@huiyin/casework';
import { GiveReason, Remark } from '../payloads.ts';
import { command } from './command.ts';

/** 审批: somebody else agrees to the money. */
export const approval = {
  approve: command({
    payload: Remark,
    by: LEADERS,
    leadsTo: 'ReturnApproved',
    mayNot: (view, circumstances) =>
      escalatedPast(view, circumstances) ?? mayNotApprove(view.data.confirmed, circumstances.actor),
    decide: (_, { remark }) => [{ type: 'ReturnApproved', data: given({ remark }) }],
  }),
  'deny-approval': command({
    payload: GiveReason,
    by: LEADERS,
    leadsTo: 'ApprovalDenied',
    mayNot: (view, circumstances) =>
      escalatedPast(view, circumstances) ?? mayNotApprove(view.data.confirmed, circumstances.actor),
    decide: (_, { reason }) => [{ type: 'ApprovalDenied', data: { reason } }],
  }),
};
