import { given, OPENERS } from '@huiyin/casework';
import { refuse, type OpeningDeclaration } from '@huiyin/process-engine';
import type { ReturnExchangeFact } from '../facts.ts';
import { RequestReturn } from '../payloads.ts';
import type { ReturnExchangePolicy } from '../settings.ts';

const opening: OpeningDeclaration<ReturnExchangeFact, ReturnExchangePolicy, RequestReturn> & {
  readonly name: string;
} = {
  name: 'request',
  payload: RequestReturn,
  by: OPENERS,
  leadsTo: 'ReturnRequested',
  decide: ({ store: named, customer, signedAt, ...request }, { now, actor, policy }) => {
    const store = named ?? actor.store;
    if (store === undefined) return refuse('store-missing');
    const signed = signedAt === undefined ? undefined : Date.parse(signedAt);
    if (Number.isNaN(signed)) return refuse('time-not-valid', { time: signedAt });
    if (signed !== undefined && signed > now) return refuse('signed-in-the-future', { signedAt });
    const data = {
      store,
      ...request,
      customer: given({ ...customer }),
      signedAt: signed === undefined ? undefined : new Date(signed).toISOString(),
      limits: policy.settings.limits,
    };
    return [{ type: 'ReturnRequested', data: given(data) }];
  },
};

/** 退换货申请: a customer wishes to send goods back. */
export const request = opening as unknown as OpeningDeclaration<ReturnExchangeFact, ReturnExchangePolicy> & {
  readonly name: string;
};
