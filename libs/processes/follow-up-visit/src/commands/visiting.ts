import { given, HANDLERS, handling, LEADERS, momentAhead, TellCustomer } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import { DispenseWithVisit, RecordVisit, RescheduleVisit } from '../payloads.ts';
import { command } from './command.ts';

/** 回访: reaching the customer, and asking. */
export const visiting = {
  reschedule: command({
    ...handling,
    payload: RescheduleVisit,
    by: HANDLERS,
    leadsTo: 'VisitRescheduled',
    decide: (_, { at: wished, reason }, { now }) => {
      const at = momentAhead(wished, now);
      return typeof at === 'string' ? [{ type: 'VisitRescheduled', data: given({ at, reason }) }] : at;
    },
  }),
  'record-visit': command({
    ...handling,
    payload: RecordVisit,
    by: HANDLERS,
    leadsTo: 'VisitMade',
    decide: ({ data }, { channel, answers, findings, otherChannelReason, ...visit }, { now }) => {
      if (data.from !== undefined && now < Date.parse(data.from))
        return refuse('too-early-to-visit', { from: data.from });
      if (channel !== data.channel && otherChannelReason === undefined)
        return refuse('other-channel-planned', { planned: data.channel });
      const made = {
        channel,
        ...visit,
        answers: answers.map((answer) => ({ ...answer })),
        otherChannelReason,
      };
      return [
        { type: 'VisitMade', data: given(made) },
        ...(findings === undefined ? [] : [{ type: 'FindingsRaised' as const, data: { findings } }]),
      ];
    },
  }),
  'decline-visit': command({
    ...handling,
    payload: TellCustomer,
    by: HANDLERS,
    leadsTo: 'VisitDeclined',
    decide: (_, { told }) => [{ type: 'VisitDeclined', data: { told: given({ ...told }) } }],
  }),
  dispense: command({
    payload: DispenseWithVisit,
    by: [...LEADERS, 'system'],
    leadsTo: 'VisitDispensed',
    decide: (_, { reason, told }) => [{ type: 'VisitDispensed', data: { reason, told: given({ ...told }) } }],
  }),
};
