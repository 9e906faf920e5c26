import {
  given,
  HANDLERS,
  HANDLERS_AND_CHANNELS,
  HANDLERS_AND_SYSTEM,
  handling,
  momentAhead,
  TellCustomer,
} from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import { AcceptOrder, ArrangeRedelivery, RecordVisit, ReportProblem, SolveProblem } from '../payloads.ts';
import { command } from './command.ts';
import { completing } from './ending.ts';

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
  'record-visit': command({
    ...completing,
    payload: RecordVisit,
    by: HANDLERS_AND_SYSTEM,
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
    by: HANDLERS_AND_SYSTEM,
    leadsTo: 'VisitDeclined',
    decide: (_, { told }) => [{ type: 'VisitDeclined', data: { told: given(told) } }],
  }),
};
