import { enoughAttempts, escalationRegion, isLastRound, RECORDED_ANYWHERE } from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import { setup } from 'xstate';
import type { ReturnExchangeData } from './data.ts';
import { LOOPS, OVERDUE, type ReturnExchangeFact } from './facts.ts';
import { handling } from './handling.ts';

/** 退换货: asked for → eligible → approved → goods back → inspected → refund, exchange or repair → told. */
export const returnExchangeMachine = setup({
  types: {} as { context: ReturnExchangeData; events: HappenedFact<ReturnExchangeFact> },
  guards: {
    isLastRound: ({ context }, { fact }: { fact: string }) => isLastRound(context, fact),
    asksForStoreManager: ({ event }) => event.type === 'Escalated' && event.data.to === 'store-manager',
    needsSupervisor: ({ event }) =>
      event.type === 'EligibilityConfirmed' && event.data.approval === 'supervisor',
    needsStoreManager: ({ event }) =>
      event.type === 'EligibilityConfirmed' && event.data.approval === 'store-manager',
    isRefund: ({ context }) => context.remedy === 'refund',
    enoughAttempts,
  },
}).createMachine({
  id: 'return-exchange',
  context: ({ input }) => input as ReturnExchangeData,
  type: 'parallel',
  on: RECORDED_ANYWHERE,
  states: {
    handling: { initial: 'requested', states: handling },
    escalation: escalationRegion('handling', handling, { always: OVERDUE, onLastRound: LOOPS }),
  },
});
