import { enoughAttempts, isLastRound, RECORDED_ANYWHERE } from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import { setup } from 'xstate';
import type { OrderFollowUpData } from './data.ts';
import type { OrderFollowUpFact } from './facts.ts';
import { evolveGoods, goodsStage, type GoodsStage } from './goods.ts';
import { escalation } from './machine/escalation.ts';
import { handling } from './machine/handling.ts';
import { payment } from './machine/payment.ts';
import { held, issueOutlivesPayment, returnsEverything, settled } from './payments.ts';

/** 订单跟进: 订单确认 → 生产/服务安排 → 交货/服务完成 → 验收反馈 → 回访, with payment and escalation beside it. */
export const orderFollowUpMachine = setup({
  types: {} as { context: OrderFollowUpData; events: HappenedFact<OrderFollowUpFact> },
  guards: {
    isLastRound: ({ context }, { fact }: { fact: string }) => isLastRound(context, fact),
    asksForStoreManager: ({ event }) => event.type === 'Escalated' && event.data.to === 'store-manager',
    goodsAre: ({ context, event }, { stage }: { stage: GoodsStage }) =>
      goodsStage(evolveGoods(context.goods, event)) === stage,
    enoughAttempts,
    moneyReturned: ({ context: { payments } }) => settled(payments) && held(payments) <= 0,
    nothingOwed: ({ context: { payments, cancellation } }) => settled(payments) && cancellation === undefined,
    toBeAcceptedAgain: ({ event }) => event.type === 'ProblemSolved' && event.data.acceptAgain,
    issueOutlivesPayment: ({ context }) => issueOutlivesPayment(context.payments),
    moneyHeld: ({ context }) => held(context.payments) > 0,
    everythingRefunded: ({ context: { payments } }) => payments.received > 0 && held(payments) <= 0,
    returnsEverything: ({ context, event }) =>
      event.type === 'RefundCompleted' && returnsEverything(context.payments, event.data.amount),
  },
}).createMachine({
  id: 'order-follow-up',
  context: ({ input }) => input as OrderFollowUpData,
  type: 'parallel',
  on: RECORDED_ANYWHERE,
  states: {
    handling: { initial: 'placed', states: handling },
    payment: { initial: 'unpaid', states: payment },
    escalation,
  },
});
