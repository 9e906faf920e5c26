import { alongside } from '@huiyin/casework';
import { handling } from './handling.ts';

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
export const resolution = {
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
