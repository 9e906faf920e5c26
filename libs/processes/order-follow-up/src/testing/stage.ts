import { Policy, type Role } from '@huiyin/casework';
import { scenario, type GivenFact } from '@huiyin/process-engine/testing';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import type { OrderFollowUpFact } from '../facts.ts';
import { orderFollowUp } from '../process.ts';
import {
  DEFAULT_ORDER_FOLLOW_UP_SETTINGS,
  type OrderFollowUpPolicy,
  type OrderFollowUpSettings,
} from '../settings.ts';

const person = (id: string, role: Role) => ({ id, role, store: 'S01' });
const department = (id: string, name: string) => ({ ...person(id, 'department'), department: name });

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  agent: person('li.na', 'agent'),
  colleague: person('wang.fang', 'agent'),
  supervisor: person('chen.jie', 'supervisor'),
  storeManager: person('liu.yang', 'store-manager'),
  warehouse: department('he.ping', 'warehouse'),
  logistics: department('sun.bo', 'logistics'),
  finance: department('xu.hui', 'finance'),
  anyDepartment: person('guo.min', 'department'),
  integration: { id: 'tmall', role: 'integration' },
  auditor: { id: 'audit-1', role: 'auditor' },
  system: { id: 'clock', role: 'system' },
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai, lunch at 12:00. */
export const POLICY: OrderFollowUpPolicy = new Policy(
  DEFAULT_ORDER_FOLLOW_UP_SETTINGS,
  compileCalendar(defaultCalendar),
);

const twice = Object.fromEntries(
  Object.keys(DEFAULT_ORDER_FOLLOW_UP_SETTINGS.limits).map((loop) => [loop, 2]),
) as OrderFollowUpSettings['limits'];

/** A company of little patience: every loop may go round twice, and one attempt to reach a customer is enough. */
export const IMPATIENT: OrderFollowUpPolicy = new Policy(
  { ...DEFAULT_ORDER_FOLLOW_UP_SETTINGS, limits: { ...twice, ContactAttempted: 1 } },
  POLICY.calendar,
);

/** A Monday morning in a week without holidays. */
export const MONDAY = '2026-03-02T10:00+08:00';
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
