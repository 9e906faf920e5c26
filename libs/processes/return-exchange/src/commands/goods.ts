import { given, HANDLERS, HANDLERS_AND_CHANNELS, handling, LEADERS, workOf } from '@huiyin/casework';
import { GiveReason, RecordInspection, Remark, Shipment } from '../payloads.ts';
import { command } from './command.ts';

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
    ...workOf(() => ['warehouse', 'logistics']),
    payload: Remark,
    by: [...HANDLERS_AND_CHANNELS, 'department'],
    leadsTo: 'GoodsReturned',
    decide: (_, { remark }) => [{ type: 'GoodsReturned', data: given({ remark }) }],
  }),
  'record-inspection': command({
    ...workOf(() => ['warehouse', 'product-quality']),
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
};
