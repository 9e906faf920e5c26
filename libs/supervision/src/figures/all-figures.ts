import { backlogAge } from './backlog-age.ts';
import { backlog } from './backlog.ts';
import { cancellationRate } from './cancellation-rate.ts';
import { complaintRate } from './complaint-rate.ts';
import { completionRate } from './completion-rate.ts';
import type { Figure } from './definition/figure.ts';
import { dueToday } from './due-today.ts';
import { escalationRate } from './escalation-rate.ts';
import { firstContactResolutionRate } from './first-contact-resolution-rate.ts';
import { firstResolutionTime } from './first-resolution-time.ts';
import { firstResolutionWorkingTime } from './first-resolution-working-time.ts';
import { firstResponseRate } from './first-response-rate.ts';
import { firstResponseTime } from './first-response-time.ts';
import { intake } from './intake.ts';
import { notUpdated } from './not-updated.ts';
import { onTimeRate } from './on-time-rate.ts';
import { overdue } from './overdue.ts';
import { reassignmentRate } from './reassignment-rate.ts';
import { rejectionRate } from './rejection-rate.ts';
import { reopenRate } from './reopen-rate.ts';
import { repeatComplaintRate } from './repeat-complaint-rate.ts';
import { resolutionOnTimeRate } from './resolution-on-time-rate.ts';
import { resolutionRate } from './resolution-rate.ts';
import { satisfaction } from './satisfaction.ts';
import { timeInState } from './time-in-state.ts';
import { totalResolutionTime } from './total-resolution-time.ts';
import { totalResolutionWorkingTime } from './total-resolution-working-time.ts';
import { unassigned } from './unassigned.ts';
import { workingTimeInState } from './working-time-in-state.ts';

/** Every figure, in the order in which they are shown. */
export const FIGURES: readonly Figure[] = [
  firstResponseRate,
  resolutionRate,
  satisfaction,
  complaintRate,
  repeatComplaintRate,
  onTimeRate,
  resolutionOnTimeRate,
  firstContactResolutionRate,
  reopenRate,
  escalationRate,
  reassignmentRate,
  rejectionRate,
  completionRate,
  cancellationRate,
  firstResponseTime,
  firstResolutionTime,
  firstResolutionWorkingTime,
  totalResolutionTime,
  totalResolutionWorkingTime,
  timeInState,
  workingTimeInState,
  intake,
  backlog,
  backlogAge,
  unassigned,
  dueToday,
  overdue,
  notUpdated,
];

const byName = new Map(FIGURES.map((figure) => [figure.name, figure]));

export const figureNamed = (name: string): Figure | undefined => byName.get(name);
