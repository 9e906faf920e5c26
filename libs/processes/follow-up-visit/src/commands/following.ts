import { answering, given, HANDLERS, handling, LEADERS } from '@huiyin/casework';
import { AnalyseVisit, AnswerFindings, ForwardFindings, RaiseFindings, SettleFindings } from '../payloads.ts';
import { command } from './command.ts';

/** 问题跟进 and 回访分析: what the customer said is acted upon, and learnt from. */
export const following = {
  'raise-findings': command({
    ...handling,
    payload: RaiseFindings,
    by: HANDLERS,
    leadsTo: 'FindingsRaised',
    decide: (_, { findings }) => [{ type: 'FindingsRaised', data: { findings } }],
  }),
  'forward-findings': command({
    ...handling,
    payload: ForwardFindings,
    by: HANDLERS,
    leadsTo: 'FindingsForwarded',
    decide: (_, { department, question }) => [{ type: 'FindingsForwarded', data: { department, question } }],
  }),
  'answer-findings': command({
    ...answering,
    payload: AnswerFindings,
    by: ['department'],
    leadsTo: 'DepartmentAnswered',
    decide: (_, { answer }) => [{ type: 'DepartmentAnswered', data: { answer } }],
  }),
  'settle-findings': command({
    ...handling,
    payload: SettleFindings,
    by: HANDLERS,
    leadsTo: 'FindingsSettled',
    decide: (_, { solution, told }) => [
      { type: 'FindingsSettled', data: { solution, told: given({ ...told }) } },
    ],
  }),
  analyse: command({
    ...handling,
    payload: AnalyseVisit,
    by: LEADERS,
    leadsTo: 'VisitAnalysed',
    decide: (_, { conclusion, improvement }) => [
      { type: 'VisitAnalysed', data: given({ conclusion, improvement }) },
    ],
  }),
};
