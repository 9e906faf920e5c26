import { HANDLERS, handling, LEADERS } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import {
  CloseComplaint,
  CorrectClassification,
  GiveReason,
  MergeComplaint,
  RejectComplaint,
  WithdrawComplaint,
} from '../payloads.ts';
import { command } from './command.ts';

/** 总结改进 and every other way in which a complaint ends, begins again or is set right. */
export const closing = {
  close: command({
    ...handling,
    payload: CloseComplaint,
    by: LEADERS,
    leadsTo: 'ComplaintClosed',
    decide: (_, { rootCause, improvement }) => [
      { type: 'ComplaintClosed', data: { rootCause, improvement } },
    ],
  }),
  reopen: command({
    payload: GiveReason,
    by: HANDLERS,
    leadsTo: 'ComplaintReopened',
    decide: (view, { reason }, { now }) => {
      const archiving = view.deadlines.find(({ name }) => name === 'archiving');
      if (archiving && now > Date.parse(archiving.due))
        return refuse('too-late-to-reopen', { until: archiving.due });
      return [{ type: 'ComplaintReopened', data: { reason } }];
    },
  }),
  reject: command({
    ...handling,
    payload: RejectComplaint,
    by: HANDLERS,
    leadsTo: 'ComplaintRejected',
    decide: (_, { reason, told }) => [{ type: 'ComplaintRejected', data: { reason, told: { ...told } } }],
  }),
  withdraw: command({
    ...handling,
    payload: WithdrawComplaint,
    by: HANDLERS,
    leadsTo: 'ComplaintWithdrawn',
    decide: (_, { reason, told }) => [{ type: 'ComplaintWithdrawn', data: { reason, told: { ...told } } }],
  }),
  merge: command({
    ...handling,
    payload: MergeComplaint,
    by: HANDLERS,
    leadsTo: 'ComplaintMerged',
    decide: ({ id }, { into, told }) => {
      if (into === id) return refuse('merged-into-itself');
      if (!into.startsWith('complaint-')) return refuse('merged-into-another-process', { into });
      return [{ type: 'ComplaintMerged', data: { into, told: { ...told } } }];
    },
  }),
  'correct-classification': command({
    ...handling,
    payload: CorrectClassification,
    by: HANDLERS,
    leadsTo: 'ClassificationCorrected',
    decide: ({ data }, { category, severity, reason }) => {
      const unchanged =
        (category === undefined || category === data.category) &&
        (severity === undefined || severity === data.severity);
      if (unchanged) return refuse('nothing-to-correct');
      return [{ type: 'ClassificationCorrected', data: { category, severity, reason } }];
    },
  }),
};
