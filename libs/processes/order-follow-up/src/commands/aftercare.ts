import { HANDLERS, HANDLERS_AND_CHANNELS } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import {
  AcceptOrder,
  ArrangeRedelivery,
  RecordContactAttempt,
  RecordVisit,
  ReportProblem,
  SolveProblem,
  TellCustomer,
} from '../payloads.ts';
import { command, given, handling } from './command.ts';
import { completing, inTheWayOfCancelling, inTheWayOfCompleting } from './ending.ts';
import { momentAhead } from './moment.ts';

/** 验收反馈 and 回访: what the customer says to what arrived. */
export const aftercare = {
  accept: command({
    ...handling,
    payload: AcceptOrder,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'OrderAccepted',
    decide: (_, { remark }) => [{ type: 'OrderAccepted', data: given({ remark }) }],
  }),
  'report-problem': command({
    payload: ReportProblem,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'ProblemReported',
    decide: (_, { kind, details }) => [{ type: 'ProblemReported', data: { kind, details } }],
  }),
  'solve-problem': command({
    ...handling,
    payload: SolveProblem,
    by: HANDLERS,
    leadsTo: 'ProblemSolved',
    decide: (_, { solution, acceptAgain }) => [{ type: 'ProblemSolved', data: { solution, acceptAgain } }],
  }),
  redeliver: command({
    ...handling,
    payload: ArrangeRedelivery,
    by: HANDLERS,
    leadsTo: 'RedeliveryArranged',
    decide: (_, { solution, at: agreed, method }, { now }) => {
      const at = momentAhead(agreed, now);
      return typeof at === 'string' ? [{ type: 'RedeliveryArranged', data: { solution, at, method } }] : at;
    },
  }),
  'record-contact-attempt': command({
    ...handling,
    payload: RecordContactAttempt,
    by: HANDLERS,
    leadsTo: 'ContactAttempted',
    decide: (_, { channel, remark }) => [{ type: 'ContactAttempted', data: given({ channel, remark }) }],
  }),
  'close-unreachable': command({
    ...handling,
    payload: TellCustomer,
    by: HANDLERS,
    leadsTo: 'CustomerUnreachable',
    decide: (view, { told }) => {
      const { rounds, limits } = view.data;
      const attempts = rounds.ContactAttempted ?? 0;
      const required = limits.ContactAttempted ?? Infinity;
      if (attempts < required) return refuse('too-few-contact-attempts', { attempts, required });
      const refusal = view.matches('handling.visiting')
        ? inTheWayOfCompleting(view)
        : inTheWayOfCancelling(view);
      return refusal ?? [{ type: 'CustomerUnreachable', data: { attempts, told: given(told) } }];
    },
  }),
  'record-visit': command({
    ...completing,
    payload: RecordVisit,
    by: HANDLERS,
    leadsTo: 'VisitMade',
    decide: ({ data }, { channel, otherChannelReason, ...visit }) => {
      const { preferredChannel = channel } = data;
      if (channel !== preferredChannel && otherChannelReason === undefined)
        return refuse('other-channel-preferred', { preferredChannel });
      return [{ type: 'VisitMade', data: given({ channel, ...visit, otherChannelReason }) }];
    },
  }),
  'decline-visit': command({
    ...completing,
    payload: TellCustomer,
    by: HANDLERS,
    leadsTo: 'VisitDeclined',
    decide: (_, { told }) => [{ type: 'VisitDeclined', data: { told: given(told) } }],
  }),
};
