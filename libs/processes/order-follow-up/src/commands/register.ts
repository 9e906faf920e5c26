import { given, OPENERS } from '@huiyin/casework';
import { refuse, type OpeningDeclaration } from '@huiyin/process-engine';
import type { OrderFollowUpFact } from '../facts.ts';
import { RegisterOrder } from '../payloads.ts';
import type { OrderFollowUpPolicy } from '../settings.ts';

const opening: OpeningDeclaration<OrderFollowUpFact, OrderFollowUpPolicy, RegisterOrder> & {
  readonly name: string;
} = {
  name: 'register',
  payload: RegisterOrder,
  by: OPENERS,
  leadsTo: 'OrderPlaced',
  decide: ({ store: named, customer, items, ...order }, { actor, policy: { settings } }) => {
    const store = named ?? actor.store;
    if (store === undefined) return refuse('store-missing');
    return [
      {
        type: 'OrderPlaced',
        data: given({
          ...order,
          store,
          customer: given(customer),
          items: items?.map(given),
          limits: settings.limits,
          visitAfterDays: settings.visitAfterDays,
        }),
      },
    ];
  },
};

/** 登记订单: a customer's order is to be followed up. */
export const register = opening as unknown as OpeningDeclaration<OrderFollowUpFact, OrderFollowUpPolicy> & {
  readonly name: string;
};
