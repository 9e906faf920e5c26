const rejectable = { ReturnRejected: 'rejected' } as const;
/** As long as the goods are with the customer, they may keep them. */
const withdrawable = { ReturnWithdrawn: 'withdrawn' } as const;
const toTheRemedy = [{ guard: 'isRefund', target: 'refunding' }, { target: 'replacing' }] as const;

/** The states of the handling itself. Facts that only record are taken with `{}`. */
export const handling = {
  requested: {
    meta: { owner: 'agent' },
    on: {
      ...rejectable,
      ...withdrawable,
      EligibilityConfirmed: [
        { guard: 'needsSupervisor', target: 'awaitingApproval.supervisor' },
        { guard: 'needsStoreManager', target: 'awaitingApproval.storeManager' },
        { target: 'awaitingGoods' },
      ],
      EligibilityOverdue: {},
    },
  },
  awaitingApproval: {
    initial: 'supervisor',
    on: {
      ...withdrawable,
      ReturnApproved: 'awaitingGoods',
      ApprovalDenied: 'requested',
      ApprovalOverdue: {},
    },
    states: {
      supervisor: { meta: { owner: 'supervisor' } },
      storeManager: { meta: { owner: 'store-manager' } },
    },
  },
  awaitingGoods: {
    meta: { owner: 'agent', awaits: 'customer' },
    on: {
      ...withdrawable,
      GoodsSentBack: {},
      GoodsReturned: 'inspecting',
      ContactAttempted: {},
      CustomerUnreachable: { guard: 'enoughAttempts', target: 'unreachable' },
      GoodsReturnOverdue: {},
    },
  },
  inspecting: {
    meta: { owner: 'department' },
    on: { InspectionPassed: toTheRemedy, InspectionFailed: 'assessing', InspectionOverdue: {} },
  },
  assessing: {
    meta: { owner: 'supervisor' },
    on: { ...rejectable, ReturnTolerated: toTheRemedy, AssessmentOverdue: {} },
  },
  refunding: {
    meta: { owner: 'department' },
    on: { RefundCompleted: 'informing', RefundFailed: {}, RefundOverdue: {} },
  },
  replacing: {
    meta: { owner: 'department' },
    on: { ReplacementSent: 'informing', RefundAgreed: 'refunding', ReplacementOverdue: {} },
  },
  informing: {
    meta: { owner: 'agent' },
    on: { ContactAttempted: {}, CustomerInformed: 'closed', InformingOverdue: {} },
  },
  closed: { type: 'final' },
  rejected: { type: 'final' },
  withdrawn: { type: 'final' },
  unreachable: { type: 'final' },
} as const;
