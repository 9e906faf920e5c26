import { HANDLERS, HANDLERS_AND_CHANNELS, LEADERS } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import {
  GiveReason,
  RecordContactAttempt,
  RecordInspection,
  Remark,
  Shipment,
  TellCustomer,
} from '../payloads.ts';
import { command, given, handling, workOf } from './command.ts';

/** 退回 and 验货: the goods come back, and are looked at. */
export const goods = {
  'record-shipment': command({
    payload: Shipment,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'GoodsSentBack',
    decide: (_, { carrier, trackingNumber }) => [
      { type: 'GoodsSentBack', data: given({ carrier, trackingNumber }) },
    ],
  }),
  'record-goods-back': command({
    ...workOf('warehouse', 'logistics'),
    payload: Remark,
    by: [...HANDLERS_AND_CHANNELS, 'department'],
    leadsTo: 'GoodsReturned',
    decide: (_, { remark }) => [{ type: 'GoodsReturned', data: given({ remark }) }],
  }),
  'record-inspection': command({
    ...workOf('warehouse', 'product-quality'),
    payload: RecordInspection,
    by: [...HANDLERS, 'department'],
    leadsTo: ['InspectionPassed', 'InspectionFailed'],
    decide: (_, { findings, passed }) => [
      { type: passed ? 'InspectionPassed' : 'InspectionFailed', data: { findings } },
    ],
  }),
  tolerate: command({
    ...handling,
    payload: GiveReason,
    by: LEADERS,
    leadsTo: 'ReturnTolerated',
    decide: (_, { reason }) => [{ type: 'ReturnTolerated', data: { reason } }],
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
    decide: ({ data: { rounds, limits } }, { told }) => {
      const attempts = rounds.ContactAttempted ?? 0;
      const required = limits.ContactAttempted ?? Infinity;
      if (attempts < required) return refuse('too-few-contact-attempts', { attempts, required });
      return [{ type: 'CustomerUnreachable', data: { attempts, told: given({ ...told }) } }];
    },
  }),
};
