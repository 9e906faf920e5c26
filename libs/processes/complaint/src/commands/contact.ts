import { HANDLERS } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import { RecordContactAttempt, TellCustomer } from '../payloads.ts';
import { command, handling } from './command.ts';

/** 联系不上顾客: attempts are documented; only after enough of them is a case closed as unreachable. */
export const contact = {
  'record-contact-attempt': command({
    ...handling,
    payload: RecordContactAttempt,
    by: HANDLERS,
    leadsTo: 'ContactAttempted',
    decide: (_, { channel, remark }) => [{ type: 'ContactAttempted', data: { channel, remark } }],
  }),
  'close-unreachable': command({
    ...handling,
    payload: TellCustomer,
    by: HANDLERS,
    leadsTo: 'CustomerUnreachable',
    decide: ({ data: { rounds, limits } }, { told }) => {
      const attempts = rounds.ContactAttempted ?? 0;
      const required = limits.ContactAttempted ?? Infinity;
      if (attempts < required) return refuse('too-few-contact-attempts', { attempts, required });
      return [{ type: 'CustomerUnreachable', data: { attempts, told: { ...told } } }];
    },
  }),
};
