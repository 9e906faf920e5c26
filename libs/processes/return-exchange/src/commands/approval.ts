import { given, LEADERS, mayNotApprove } from '@huiyin/casework';
import { GiveReason, Remark } from '../payloads.ts';
import { command } from './command.ts';

/** 审批: somebody else agrees to the money. */
export const approval = {
  approve: command({
    payload: Remark,
    by: LEADERS,
    leadsTo: 'ReturnApproved',
    mayNot: ({ data }, { actor }) => mayNotApprove(data.confirmed, actor),
    decide: (_, { remark }) => [{ type: 'ReturnApproved', data: given({ remark }) }],
  }),
  'deny-approval': command({
    payload: GiveReason,
    by: LEADERS,
    leadsTo: 'ApprovalDenied',
    mayNot: ({ data }, { actor }) => mayNotApprove(data.confirmed, actor),
    decide: (_, { reason }) => [{ type: 'ApprovalDenied', data: { reason } }],
  }),
};
