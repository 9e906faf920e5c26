import { answering, HANDLERS, handling } from '@huiyin/casework';
import {
  AcknowledgeComplaint,
  AnswerConsultation,
  ConsultDepartment,
  RecordInformation,
  RequestInformation,
  VerifyComplaint,
} from '../payloads.ts';
import { command } from './command.ts';

/** 受理 and 核实: answering the customer for the first time, and finding out what happened. */
export const verification = {
  acknowledge: command({
    ...handling,
    payload: AcknowledgeComplaint,
    by: HANDLERS,
    leadsTo: 'ComplaintAcknowledged',
    decide: (_, { words }) => [{ type: 'ComplaintAcknowledged', data: { words } }],
  }),
  verify: command({
    ...handling,
    payload: VerifyComplaint,
    by: HANDLERS,
    leadsTo: 'ComplaintVerified',
    decide: (_, { findings, justified }) => [{ type: 'ComplaintVerified', data: { findings, justified } }],
  }),
  'consult-department': command({
    ...handling,
    payload: ConsultDepartment,
    by: HANDLERS,
    leadsTo: 'DepartmentConsulted',
    decide: (_, { department, question }) => [
      { type: 'DepartmentConsulted', data: { department, question } },
    ],
  }),
  'answer-consultation': command({
    ...answering,
    payload: AnswerConsultation,
    by: ['department'],
    leadsTo: 'DepartmentAnswered',
    decide: (_, { answer }) => [{ type: 'DepartmentAnswered', data: { answer } }],
  }),
  'request-information': command({
    ...handling,
    payload: RequestInformation,
    by: HANDLERS,
    leadsTo: 'InformationRequested',
    decide: (_, { question }) => [{ type: 'InformationRequested', data: { question } }],
  }),
  'record-information': command({
    ...handling,
    payload: RecordInformation,
    by: [...HANDLERS, 'integration'],
    leadsTo: 'InformationReceived',
    decide: (_, { information }) => [{ type: 'InformationReceived', data: { information } }],
  }),
};
