import { alongside, escalationRegion, isLastRound } from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import { setup } from 'xstate';
import type { ComplaintData } from './data.ts';
import type { ComplaintFact } from './facts.ts';

const closing = {
  ComplaintRejected: 'rejected',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintMerged: 'merged',
} as const;
const withdrawable = { ComplaintWithdrawn: 'withdrawn' } as const;
const enoughAttempts = 'enoughAttempts' as const;

/** The states of the handling itself. Facts that only record are taken with `{}`. */
const handling = {
  received: {
    meta: { owner: 'agent' },
    on: { ...closing, ComplaintAcknowledged: 'verifying', FirstResponseOverdue: {} },
  },
  verifying: {
    meta: { owner: 'agent' },
    on: {
      ...closing,
      DepartmentConsulted: 'awaitingDepartment',
      InformationRequested: 'awaitingCustomer',
      ComplaintVerified: 'planning',
      VerificationOverdue: {},
    },
  },
  awaitingDepartment: {
    meta: { owner: 'department' },
    on: {
      ComplaintWithdrawn: 'withdrawn',
      ComplaintMerged: 'merged',
      DepartmentAnswered: 'verifying',
      DepartmentAnswerOverdue: {},
    },
  },
  awaitingCustomer: {
    meta: { owner: 'agent', awaits: 'customer' },
    on: {
      ...withdrawable,
      InformationReceived: 'verifying',
      ContactAttempted: {},
      CustomerReminderDue: {},
      CustomerUnreachable: { guard: enoughAttempts, target: 'closed' },
    },
  },
  planning: {
    meta: { owner: 'agent' },
    on: {
      ...withdrawable,
      SolutionProposed: [
        { guard: 'needsSupervisor', target: 'awaitingApproval.supervisor' },
        { guard: 'needsStoreManager', target: 'awaitingApproval.storeManager' },
        { target: 'negotiating' },
      ],
      PlanningOverdue: {},
    },
  },
  awaitingApproval: {
    initial: 'supervisor',
    on: {
      ...withdrawable,
      SolutionApproved: 'negotiating',
      ApprovalDenied: 'planning',
      ApprovalOverdue: {},
    },
    states: {
      supervisor: { meta: { owner: 'supervisor' } },
      storeManager: { meta: { owner: 'store-manager' } },
    },
  },
  negotiating: {
    meta: { owner: 'agent' },
    on: {
      ...withdrawable,
      SolutionAccepted: 'executing',
      SolutionRefused: 'planning',
      FinalAnswerGiven: 'reviewing',
      ContactAttempted: {},
      CustomerUnreachable: { guard: enoughAttempts, target: 'reviewing' },
      NegotiationOverdue: {},
    },
  },
  executing: {
    meta: { owner: 'agent' },
    on: {
      ...withdrawable,
      SolutionExecuted: 'confirming',
      ExecutionFailed: 'planning',
      ExecutionOverdue: {},
    },
  },
  confirming: {
    meta: { owner: 'agent' },
    on: {
      ...withdrawable,
      OutcomeConfirmed: 'reviewing',
      OutcomeDisputed: 'planning',
      ContactAttempted: {},
      CustomerUnreachable: { guard: enoughAttempts, target: 'reviewing' },
      ConfirmationOverdue: {},
    },
  },
  reviewing: {
    meta: { owner: 'supervisor' },
    on: { ComplaintClosed: 'closed', ReviewOverdue: {} },
  },
  closed: {
    meta: { owner: 'supervisor' },
    on: { ComplaintReopened: 'verifying', ComplaintArchived: 'archived' },
  },
  archived: { type: 'final' },
  rejected: { type: 'final' },
  withdrawn: { type: 'final' },
  merged: { type: 'final' },
} as const;

/** What stops the clock for the customer: they have their answer. */
const settled = Object.fromEntries(
  [
    'OutcomeConfirmed',
    'FinalAnswerGiven',
    'CustomerUnreachable',
    'ComplaintRejected',
    'ComplaintWithdrawn',
    'ComplaintMerged',
  ].map((fact) => [fact, { target: 'met' }]),
);
const reopened = alongside('handling', handling, { ComplaintReopened: { target: 'running' } });

/** The states of the clock for the whole case. */
const resolution = {
  running: {
    on: {
      ...alongside('handling', handling, { InformationRequested: { target: 'paused' }, ...settled }),
      ResolutionOverdue: 'breached',
    },
  },
  paused: {
    on: alongside('handling', handling, { InformationReceived: { target: 'running' }, ...settled }),
  },
  met: { on: reopened },
  breached: { on: reopened },
};

const byHandling = escalationRegion('handling', handling, {
  always: [
    'FirstResponseOverdue',
    'VerificationOverdue',
    'DepartmentAnswerOverdue',
    'PlanningOverdue',
    'ApprovalOverdue',
    'NegotiationOverdue',
    'ExecutionOverdue',
    'ConfirmationOverdue',
    'ReviewOverdue',
    'ComplaintReopened',
  ],
  onLastRound: [
    'DepartmentConsulted',
    'InformationRequested',
    'ApprovalDenied',
    'SolutionRefused',
    'ExecutionFailed',
    'OutcomeDisputed',
  ],
  closed: ['closed'],
});
/** The clock raises the case as every other overdue deadline does. */
const byClock = (target: string) => alongside('resolution', resolution, { ResolutionOverdue: { target } });
const { none, supervisor } = byHandling.states;
const escalation = {
  ...byHandling,
  states: {
    ...byHandling.states,
    none: { on: { ...none.on, ...byClock('supervisor') } },
    supervisor: { on: { ...supervisor.on, ...byClock('store-manager') } },
  },
};

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
    enoughAttempts: ({ context }) =>
      (context.rounds.ContactAttempted ?? 0) >= (context.limits.ContactAttempted ?? Infinity),
  },
}).createMachine({
  id: 'complaint',
  context: ({ input }) => input as ComplaintData,
  type: 'parallel',
  on: { CaseAssigned: {}, NoteAdded: {}, CaseLinked: {}, ClassificationCorrected: {} },
  states: {
    handling: { initial: 'received', states: handling },
    escalation,
    resolution: { initial: 'running', states: resolution },
  },
});
