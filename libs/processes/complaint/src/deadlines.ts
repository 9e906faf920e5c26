import type { DeadlineRule } from '@huiyin/process-engine';
import type { ComplaintData } from './data.ts';
import type { ComplaintPolicy, ComplaintSettings } from './settings.ts';

type Rule = DeadlineRule<ComplaintData, ComplaintPolicy>;

/** The matter is gone, and with it what was owed in it. */
const GONE = ['ComplaintWithdrawn', 'ComplaintMerged'];

const within = (name: keyof ComplaintSettings['within'], state: string, fact: string): Rule => ({
  runsIn: `handling.${state}`,
  fact,
  cancelledBy: GONE,
  due: ({ fact: { at }, policy }) => policy.due(at, policy.settings.within[name]),
});

/** When what is owed, with the fact that says it wasn't done in time. */
export const complaintDeadlines: Readonly<Record<string, Rule>> = {
  firstResponse: within('firstResponse', 'received', 'FirstResponseOverdue'),
  verification: within('verification', 'verifying', 'VerificationOverdue'),
  departmentAnswer: within('departmentAnswer', 'awaitingDepartment', 'DepartmentAnswerOverdue'),
  customerReminder: within('customerReminder', 'awaitingCustomer', 'CustomerReminderDue'),
  planning: within('planning', 'planning', 'PlanningOverdue'),
  approval: within('approval', 'awaitingApproval', 'ApprovalOverdue'),
  negotiation: within('negotiation', 'negotiating', 'NegotiationOverdue'),
  execution: {
    runsIn: 'handling.executing',
    fact: 'ExecutionOverdue',
    cancelledBy: [...GONE, 'ExecutionFailed'],
    due: ({ data }) => (data.promisedBy === undefined ? undefined : Date.parse(data.promisedBy)),
  },
  confirmation: within('confirmation', 'confirming', 'ConfirmationOverdue'),
  review: within('review', 'reviewing', 'ReviewOverdue'),
  archiving: { ...within('reopening', 'closed', 'ComplaintArchived'), lapses: true },
  resolution: {
    runsIn: 'resolution.running',
    fact: 'ResolutionOverdue',
    restartedBy: ['ClassificationCorrected'],
    pausesIn: 'resolution.paused',
    due: ({ data, policy }) => resolutionDue(data, policy),
  },
};

/** The target for the whole case, moved on by the working time in which the clock stood still. */
function resolutionDue(
  { authority, severity, clockStartedAt, pauses }: ComplaintData,
  policy: ComplaintPolicy,
): number {
  const target = policy.due(clockStartedAt, policy.settings.resolution[authority ? 'authority' : severity]);
  const paused = pauses.reduce(
    (sum, { from, to }) => sum + (to === undefined ? 0 : policy.calendar.workingTimeBetween(from, to)),
    0,
  );
  return paused > 0 ? policy.calendar.addWorkingTime(target, paused) : target;
}
