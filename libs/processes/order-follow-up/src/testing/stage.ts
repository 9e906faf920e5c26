import { departmentOf, impatient, inOfficeHours, MONDAY, STORE_PEOPLE } from '@huiyin/casework/testing';
import { scenario, type GivenFact } from '@huiyin/process-engine/testing';
import type { OrderFollowUpFact } from '../facts.ts';
import { orderFollowUp } from '../process.ts';
import { DEFAULT_ORDER_FOLLOW_UP_SETTINGS, type OrderFollowUpPolicy } from '../settings.ts';

export { MONDAY };

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  ...STORE_PEOPLE,
  warehouse: departmentOf('he.ping', 'warehouse'),
  logistics: departmentOf('sun.bo', 'logistics'),
  finance: departmentOf('xu.hui', 'finance'),
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai, lunch at 12:00. */
export const POLICY: OrderFollowUpPolicy = inOfficeHours(DEFAULT_ORDER_FOLLOW_UP_SETTINGS);

/** A company of little patience: every loop may go round twice, and one attempt to reach a customer is enough. */
export const IMPATIENT: OrderFollowUpPolicy = impatient(DEFAULT_ORDER_FOLLOW_UP_SETTINGS, {
  ContactAttempted: 1,
});

/** A moment later in that week, as facts record it. */
export const THURSDAY = '2026-03-05T02:00:00.000Z';

/** What a registration needs; a test adds what it is about. */
export const REGISTRATION = {
  channel: 'app',
  customer: { name: '王女士', phone: '13800000000', tier: 'gold' },
  order: 'SO-2026-0302',
} as const;

export const TOLD = { channel: 'hotline', words: '已电话告知' } as const;
export const CHOICE = {
  chosenBy: '王女士',
  channel: 'hotline',
  chosenAt: '2026-03-02T02:00:00.000Z',
} as const;

type Given = GivenFact<OrderFollowUpFact>;
const PLACED: Given = { type: 'OrderPlaced', data: { ...REGISTRATION, store: 'S01', amount: 299 } };

/** The usual way of an order that is followed as a whole: each state with the fact that leads to it. */
const WAY = {
  placed: PLACED,
  confirmed: { type: 'OrderConfirmed', data: {} },
  arranging: { type: 'HandedOver', data: { department: 'warehouse' } },
  ready: { type: 'OrderReady', data: {} },
  delivering: { type: 'Dispatched', data: { carrier: '顺丰' } },
  accepting: { type: 'Delivered', data: { signedBy: '王女士' } },
  visiting: { type: 'OrderAccepted', data: {} },
} as const satisfies Record<string, Given>;

/** A scenario on Monday morning in which the agent acts. */
export const story = (policy: OrderFollowUpPolicy = POLICY) =>
  scenario(orderFollowUp, { policy, now: MONDAY, actor: PEOPLE.agent, caseId: 'order-follow-up-1' });

/** An order that got as far as this on Monday morning. */
export const orderIn = (
  state: keyof typeof WAY | 'backordered' | 'problem',
  policy: OrderFollowUpPolicy = POLICY,
) => {
  const names = Object.keys(WAY) as (keyof typeof WAY)[];
  const upTo = (last: keyof typeof WAY) =>
    story(policy).given(...names.slice(0, names.indexOf(last) + 1).map((name) => WAY[name]));
  if (state === 'backordered')
    return upTo('arranging').given({ type: 'OrderBackordered', data: { reason: '断货' } });
  if (state === 'problem')
    return upTo('accepting').given({
      type: 'ProblemReported',
      data: { kind: 'damaged', details: '外箱破损' },
    });
  return upTo(state);
};

/** An order whose items are known, in the warehouse. */
export const orderOf = (...items: readonly string[]) =>
  story().given(
    { type: 'OrderPlaced', data: { ...PLACED.data, items: items.map((id) => ({ id })) } },
    WAY.confirmed,
    WAY.arranging,
  );

export const picked = (item: string) => ({ type: 'ItemPicked', data: { item } }) as const;
export const outOfStock = (item: string) => ({ type: 'ItemOutOfStock', data: { item } }) as const;
export const packed = (id: string, ...items: readonly string[]) =>
  ({ type: 'PackagePacked', data: { package: id, ...(items.length > 0 && { items }) } }) as const;
export const sent = (id: string) => ({ type: 'PackageSent', data: { package: id } }) as const;
export const delivered = (id: string) => ({ type: 'PackageDelivered', data: { package: id } }) as const;
export const paid = (amount: number) => ({ type: 'PaymentReceived', data: { amount } }) as const;
/** Delivery agreed for Thursday. */
export const AGREED = { type: 'DeliveryAgreed', data: { at: THURSDAY, method: 'home-delivery' } } as const;

/** Ready at last on the Monday after, the agreed Thursday having passed during a shortage. */
export const afterShortage = (process: typeof orderFollowUp) =>
  scenario(process, { policy: POLICY, now: MONDAY, actor: PEOPLE.agent, caseId: 'order-follow-up-1' })
    .given(WAY.placed, WAY.confirmed, WAY.arranging, AGREED)
    .given({ type: 'OrderBackordered', data: { reason: '断货' } })
    .at('2026-03-09T10:00+08:00')
    .when('report-restocked')
    .when('report-ready');
