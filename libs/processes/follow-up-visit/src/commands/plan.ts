import { given, momentAhead, OPENERS } from '@huiyin/casework';
import { refuse, type OpeningDeclaration } from '@huiyin/process-engine';
import type { FollowUpVisitFact } from '../facts.ts';
import { PlanVisit } from '../payloads.ts';
import type { FollowUpVisitPolicy } from '../settings.ts';

const opening: OpeningDeclaration<FollowUpVisitFact, FollowUpVisitPolicy, PlanVisit> & {
  readonly name: string;
} = {
  name: 'plan',
  payload: PlanVisit,
  by: OPENERS,
  leadsTo: 'VisitPlanned',
  decide: ({ store: named, questions = [], from, by, customer, ...visit }, { now, actor, policy }) => {
    const store = named ?? actor.store;
    if (store === undefined) return refuse('store-missing');
    const earliest = from === undefined ? undefined : Date.parse(from);
    if (Number.isNaN(earliest)) return refuse('time-not-valid', { time: from });
    const last = by === undefined ? undefined : momentAhead(by, now);
    if (typeof last === 'object') return last;
    if (earliest !== undefined && last !== undefined && Date.parse(last) <= earliest)
      return refuse('visit-ends-before-it-begins', { from, by });
    const data = {
      store,
      ...visit,
      customer: given({ ...customer }),
      questions,
      from: earliest === undefined ? undefined : new Date(earliest).toISOString(),
      by: last,
      limits: policy.settings.limits,
    };
    return [{ type: 'VisitPlanned', data: given(data) }];
  },
};

/** 回访计划: a visit is planned, by a person or because of what happened in another case. */
export const plan = opening as unknown as OpeningDeclaration<FollowUpVisitFact, FollowUpVisitPolicy> & {
  readonly name: string;
};
