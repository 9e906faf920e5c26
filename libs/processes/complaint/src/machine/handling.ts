const closing = {
  ComplaintRejected: 'rejected',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintMerged: 'merged',
} as const;
const withdrawable = { ComplaintWithdrawn: 'withdrawn' } as const;
const enoughAttempts = 'enoughAttempts' as const;

/** The states of the handling itself. Facts that only record are taken with `{}`. */
export const handling = {
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
