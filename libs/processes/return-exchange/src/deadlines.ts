import type { DeadlineRule } from '@huiyin/process-engine';
import type { ReturnExchangeData } from './data.ts';
import type { ReturnExchangePolicy, ReturnExchangeSettings } from './settings.ts';

type Rule = DeadlineRule<ReturnExchangeData, ReturnExchangePolicy>;

/** The customer keeps the goods: nothing is owed any more. */
const GONE = ['ReturnWithdrawn', 'CustomerUnreachable'];

const within = (name: keyof ReturnExchangeSettings['within'], state: string, fact: string): Rule => ({
  runsIn: `handling.${state}`,
  fact,
  cancelledBy: GONE,
  due: ({ fact: { at }, policy }) => policy.due(at, policy.settings.within[name]),
});

/** When what is owed, with the fact that says it wasn't done in time. */
export const returnExchangeDeadlines: Readonly<Record<string, Rule>> = {
  eligibility: within('eligibility', 'requested', 'EligibilityOverdue'),
  approval: within('approval', 'awaitingApproval', 'ApprovalOverdue'),
  goodsReturn: within('goodsReturn', 'awaitingGoods', 'GoodsReturnOverdue'),
  inspection: within('inspection', 'inspecting', 'InspectionOverdue'),
  assessment: within('assessment', 'assessing', 'AssessmentOverdue'),
  refund: {
    runsIn: 'handling.refunding',
    fact: 'RefundOverdue',
    // Counted from when the goods came back, however long it took to look at them.
    due: ({ data: { goodsBackAt }, fact: { at }, policy }) =>
      policy.due(goodsBackAt === undefined ? at : Date.parse(goodsBackAt), policy.settings.within.refund),
  },
  replacement: { ...within('replacement', 'replacing', 'ReplacementOverdue'), cancelledBy: ['RefundAgreed'] },
  informing: within('informing', 'informing', 'InformingOverdue'),
};
