import { HANDLERS, handling } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import { AcceptSolution, ConfirmOutcome, GiveFinalAnswer, GiveReason, ReportExecution } from '../payloads.ts';
import { command } from './command.ts';

/** 沟通反馈, 处理 and 回访确认: agreeing with the customer, doing what was promised, asking whether it arrived. */
export const agreement = {
  'accept-solution': command({
    ...handling,
    payload: AcceptSolution,
    by: HANDLERS,
    leadsTo: 'SolutionAccepted',
    decide: (_, { promisedBy }, { now }) => {
      const at = Date.parse(promisedBy);
      if (Number.isNaN(at)) return refuse('promise-not-a-date', { promisedBy });
      if (at <= now) return refuse('promise-in-the-past', { promisedBy });
      return [{ type: 'SolutionAccepted', data: { promisedBy: new Date(at).toISOString() } }];
    },
  }),
  'refuse-solution': command({
    ...handling,
    payload: GiveReason,
    by: HANDLERS,
    leadsTo: 'SolutionRefused',
    decide: (_, { reason }) => [{ type: 'SolutionRefused', data: { reason } }],
  }),
  'give-final-answer': command({
    payload: GiveFinalAnswer,
    by: ['store-manager'],
    leadsTo: 'FinalAnswerGiven',
    decide: (_, { answer, told }) => [{ type: 'FinalAnswerGiven', data: { answer, told: { ...told } } }],
  }),
  'report-execution': command({
    ...handling,
    payload: ReportExecution,
    by: [...HANDLERS, 'department'],
    leadsTo: 'SolutionExecuted',
    decide: (_, { remark }) => [{ type: 'SolutionExecuted', data: { remark } }],
  }),
  'report-failure': command({
    ...handling,
    payload: GiveReason,
    by: [...HANDLERS, 'department'],
    leadsTo: 'ExecutionFailed',
    decide: (_, { reason }) => [{ type: 'ExecutionFailed', data: { reason } }],
  }),
  'confirm-outcome': command({
    ...handling,
    payload: ConfirmOutcome,
    by: HANDLERS,
    leadsTo: 'OutcomeConfirmed',
    decide: (_, { score, remark }) => [{ type: 'OutcomeConfirmed', data: { score, remark } }],
  }),
  'dispute-outcome': command({
    ...handling,
    payload: GiveReason,
    by: HANDLERS,
    leadsTo: 'OutcomeDisputed',
    decide: (_, { reason }) => [{ type: 'OutcomeDisputed', data: { reason } }],
  }),
};
