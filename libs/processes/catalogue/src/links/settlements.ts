import type { FollowUpVisitFact } from '@huiyin/follow-up-visit';
import type { OrderFollowUpFact } from '@huiyin/order-follow-up';

/** The data of a fact of that type. */
type DataOf<F extends { readonly type: string; readonly data: object }, Type extends F['type']> = Extract<
  F,
  { readonly type: Type }
>['data'];

/** A fact of one case that does something in a case that it is linked to. */
export interface CaseSettlement {
  /** Kebab-case; part of command ids: never changed. */
  readonly name: string;
  readonly process: string;
  readonly fact: string;
  /** What the one with the fact is to the other case, as it is linked to it, and the other one’s process. */
  readonly relation: string;
  readonly settles: string;
  readonly command: string;
  /** The command's payload, made of the fact. Pure. */
  payload(fact: { readonly data: object }): object;
}

const fromVisit = <Type extends FollowUpVisitFact['type']>(
  fact: Type,
  command: string,
  payload: (data: DataOf<FollowUpVisitFact, Type>) => object,
): CaseSettlement => ({
  name: `visit-${command}`,
  process: 'follow-up-visit',
  fact,
  relation: 'visit-of',
  settles: 'order-follow-up',
  command,
  payload: ({ data }) => payload(data as DataOf<FollowUpVisitFact, Type>),
});

const fromOrder = <Type extends OrderFollowUpFact['type']>(
  fact: Type,
  payload: (data: DataOf<OrderFollowUpFact, Type>) => object,
): CaseSettlement => ({
  name: `order-${fact === 'VisitMade' ? 'visited' : 'declined'}`,
  process: 'order-follow-up',
  fact,
  relation: 'visited-in',
  settles: 'follow-up-visit',
  command: 'dispense',
  payload: ({ data }) => payload(data as DataOf<OrderFollowUpFact, Type>),
});

/**
 * What happens in a visit of its own happens in its order too, and the other way round, so that no customer is asked twice
 * and no order waits for what was done. The score stays with the visit: a customer's word counts once.
 */
export const SETTLEMENTS: readonly CaseSettlement[] = [
  fromVisit('ContactAttempted', 'record-contact-attempt', ({ channel, remark }) => ({
    channel,
    ...(remark !== undefined && { remark }),
  })),
  fromVisit('VisitMade', 'record-visit', ({ channel, recordingConsent, otherChannelReason }) => ({
    channel,
    recordingConsent,
    ...(otherChannelReason !== undefined && { otherChannelReason }),
  })),
  fromVisit('VisitDeclined', 'decline-visit', ({ told }) => ({ told })),
  fromVisit('CustomerUnreachable', 'close-unreachable', ({ told }) => ({ told })),
  fromOrder('VisitMade', ({ channel }) => ({
    reason: '已在订单跟进中回访 · visited in the follow-up of the order',
    told: { channel },
  })),
  fromOrder('VisitDeclined', ({ told }) => ({
    reason: '顾客已谢绝回访 · the customer declined in the follow-up of the order',
    told,
  })),
];
