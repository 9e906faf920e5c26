import { alongside, escalationRegion } from '@huiyin/casework';
import { handling } from './handling.ts';
import { resolution } from './resolution.ts';

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

/** 升级, raised by the handling, by the clock for the whole case, and by hand. */
export const escalation = {
  ...byHandling,
  states: {
    ...byHandling.states,
    none: { on: { ...none.on, ...byClock('supervisor') } },
    supervisor: { on: { ...supervisor.on, ...byClock('store-manager') } },
  },
};
