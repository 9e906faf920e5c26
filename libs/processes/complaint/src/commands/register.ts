import { refuse, type OpeningDeclaration } from '@huiyin/process-engine';
import { OPENERS } from '@huiyin/casework';
import type { ComplaintFact } from '../facts.ts';
import { RegisterComplaint } from '../payloads.ts';
import type { ComplaintPolicy } from '../settings.ts';

const opening: OpeningDeclaration<ComplaintFact, ComplaintPolicy, RegisterComplaint> & {
  readonly name: string;
} = {
  name: 'register',
  payload: RegisterComplaint,
  by: OPENERS,
  leadsTo: 'ComplaintReceived',
  decide: ({ authority, store: named, ...complaint }, { actor, policy }) => {
    const store = named ?? actor.store;
    if (store === undefined) return refuse('store-missing');
    return [
      {
        type: 'ComplaintReceived',
        data: {
          store,
          ...complaint,
          customer: { ...complaint.customer },
          ...(authority && { authority }),
          limits: policy.settings.limits,
        },
      },
    ];
  },
};

/** 受理登记: a complaint comes in. */
export const register = opening as unknown as OpeningDeclaration<ComplaintFact, ComplaintPolicy> & {
  readonly name: string;
};
