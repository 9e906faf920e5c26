import { given, HANDLERS, HANDLERS_AND_CHANNELS, handling, momentAhead } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import type { OrderFollowUpFact } from '../facts.ts';
import { AmendOrder, ConfirmOrder, HandOver } from '../payloads.ts';
import { CONFIRMATION_CHECK_NAMES } from '../vocabulary.ts';
import { command } from './command.ts';

/** 订单确认: the order is right, and somebody arranges it. */
export const ordering = {
  amend: command({
    ...handling,
    payload: AmendOrder,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'OrderAmended',
    decide: (_, { items, amount, details, reason }) => {
      if (items === undefined && amount === undefined && details === undefined)
        return refuse('nothing-amended');
      return [{ type: 'OrderAmended', data: given({ items: items?.map(given), amount, details, reason }) }];
    },
  }),
  confirm: command({
    ...handling,
    payload: ConfirmOrder,
    by: HANDLERS,
    leadsTo: 'OrderConfirmed',
    decide: (_, { checked, delivery, remark }, { now }) => {
      const missing = CONFIRMATION_CHECK_NAMES.filter((check) => !checked.includes(check));
      if (missing.length > 0) return refuse('not-everything-checked', { missing });
      const confirmed: OrderFollowUpFact = { type: 'OrderConfirmed', data: given({ checked, remark }) };
      if (!delivery) return [confirmed];
      const at = momentAhead(delivery.at, now);
      if (typeof at !== 'string') return at;
      return [confirmed, { type: 'DeliveryAgreed', data: { at, method: delivery.method } }];
    },
  }),
  'hand-over': command({
    ...handling,
    payload: HandOver,
    by: HANDLERS,
    leadsTo: 'HandedOver',
    decide: (_, { department, remark }) => [{ type: 'HandedOver', data: given({ department, remark }) }],
  }),
};
