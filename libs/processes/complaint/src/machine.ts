import { enoughAttempts, isLastRound, RECORDED_ANYWHERE } from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import { setup } from 'xstate';
import type { ComplaintData } from './data.ts';
import type { ComplaintFact } from './facts.ts';
import { escalation } from './machine/escalation.ts';
import { handling } from './machine/handling.ts';
import { resolution } from './machine/resolution.ts';

/**
 * 投诉: 受理 → 核实 → 方案制定 → 沟通反馈 → 处理 → 回访确认 → 总结改进, with the escalation and the resolution clock
 * beside it.
 */
export const complaintMachine = setup({
  types: {} as { context: ComplaintData; events: HappenedFact<ComplaintFact> },
  guards: {
    isLastRound: ({ context }, { fact }: { fact: string }) => isLastRound(context, fact),
    asksForStoreManager: ({ event }) => event.type === 'Escalated' && event.data.to === 'store-manager',
    needsSupervisor: ({ event }) => event.type === 'SolutionProposed' && event.data.approval === 'supervisor',
    needsStoreManager: ({ event }) =>
      event.type === 'SolutionProposed' && event.data.approval === 'store-manager',
    enoughAttempts,
  },
}).createMachine({
  id: 'complaint',
  context: ({ input }) => input as ComplaintData,
  type: 'parallel',
  on: { ...RECORDED_ANYWHERE, ClassificationCorrected: {} },
  states: {
    handling: { initial: 'received', states: handling },
    escalation,
    resolution: { initial: 'running', states: resolution },
  },
});
