import { enoughAttempts, escalationRegion, isLastRound, RECORDED_ANYWHERE } from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import { setup } from 'xstate';
import type { FollowUpVisitData } from './data.ts';
import { LOOPS, OVERDUE, type FollowUpVisitFact } from './facts.ts';

/** The states of the handling itself. Facts that only record are taken with `{}`. */
const handling = {
  planned: {
    meta: { owner: 'agent' },
    on: {
      VisitRescheduled: {},
      ContactAttempted: {},
      VisitMade: 'analysing',
      VisitDeclined: 'declined',
      CustomerUnreachable: { guard: 'enoughAttempts', target: 'unreachable' },
      VisitDispensed: 'dispensed',
      VisitOverdue: {},
    },
  },
  following: {
    meta: { owner: 'agent' },
    on: {
      FindingsForwarded: 'awaitingDepartment',
      FindingsSettled: 'analysing',
      FindingsOverdue: {},
    },
  },
  awaitingDepartment: {
    meta: { owner: 'department' },
    on: { DepartmentAnswered: 'following', DepartmentAnswerOverdue: {} },
  },
  analysing: {
    meta: { owner: 'supervisor' },
    on: { FindingsRaised: 'following', VisitAnalysed: 'completed', AnalysisOverdue: {} },
  },
  completed: { type: 'final' },
  declined: { type: 'final' },
  unreachable: { type: 'final' },
  dispensed: { type: 'final' },
} as const;

/** 回访: planned → made → what it brought to light is followed up → analysed, with the escalation beside it. */
export const followUpVisitMachine = setup({
  types: {} as { context: FollowUpVisitData; events: HappenedFact<FollowUpVisitFact> },
  guards: {
    isLastRound: ({ context }, { fact }: { fact: string }) => isLastRound(context, fact),
    asksForStoreManager: ({ event }) => event.type === 'Escalated' && event.data.to === 'store-manager',
    enoughAttempts,
  },
}).createMachine({
  id: 'follow-up-visit',
  context: ({ input }) => input as FollowUpVisitData,
  type: 'parallel',
  on: RECORDED_ANYWHERE,
  states: {
    handling: { initial: 'planned', states: handling },
    escalation: escalationRegion('handling', handling, { always: OVERDUE, onLastRound: LOOPS }),
  },
});
