import type { Stage } from '../app/stage.ts';

/** What addresses are made of: cases in which much has happened. */
export interface Samples {
  readonly complaint: string;
  readonly order: string;
  readonly visit: string;
  readonly customer: string;
}

/** An address of the console. */
export interface Address {
  readonly name: string;
  readonly path: (samples: Samples) => string;
  /** Who opens it here; others may as well. */
  readonly role: 'agent' | 'supervisor';
}

/** Every page that the console has, in every shape that its address can give it. */
export const EVERY_PAGE: readonly Address[] = [
  { name: 'the board', role: 'agent', path: () => '/board' },
  { name: 'the board of orders', role: 'supervisor', path: () => '/board/order-follow-up' },
  { name: 'the board as a table', role: 'supervisor', path: () => '/board/complaint?view=table' },
  { name: 'a complaint', role: 'agent', path: ({ complaint }) => `/cases/${complaint}` },
  { name: 'an order', role: 'agent', path: ({ order }) => `/cases/${order}` },
  { name: 'a visit', role: 'agent', path: ({ visit }) => `/cases/${visit}` },
  { name: 'the processes', role: 'agent', path: () => '/processes' },
  { name: 'a process', role: 'agent', path: () => '/processes/complaint' },
  { name: 'a replay', role: 'supervisor', path: ({ complaint }) => `/cases/${complaint}/replay` },
  { name: 'a customer', role: 'agent', path: ({ customer }) => `/customers/${customer}` },
  { name: 'registering a complaint', role: 'agent', path: () => '/register/complaint' },
  { name: 'registering an order', role: 'agent', path: () => '/register/order-follow-up' },
  { name: 'registering a return', role: 'agent', path: () => '/register/return-exchange' },
  { name: 'registering a visit', role: 'agent', path: () => '/register/follow-up-visit' },
  { name: 'the figures', role: 'supervisor', path: () => '/figures' },
  { name: 'a figure', role: 'supervisor', path: () => '/figures/first-response-rate' },
  { name: 'the funnel', role: 'supervisor', path: () => '/funnel' },
  { name: 'the hot spots', role: 'supervisor', path: () => '/hot-spots' },
  { name: 'timeliness', role: 'supervisor', path: () => '/timeliness' },
  { name: 'the workload', role: 'supervisor', path: () => '/workload' },
  { name: 'what is stuck', role: 'supervisor', path: () => '/stuck' },
  { name: 'what is left to people', role: 'supervisor', path: () => '/parked' },
  { name: 'an address that no page has', role: 'agent', path: () => '/nowhere' },
];

/** Cases to look at: those that more has happened in than in any other. */
export async function samplesOf({ recorded }: Stage): Promise<Samples> {
  const busiest = async (process: string) => {
    const cases = await recorded.cases(`process=${process}&store=S01&limit=500`);
    return [...cases].sort((one, other) => other.version - one.version)[0]!;
  };
  const complaint = await busiest('complaint');
  return {
    complaint: complaint.id,
    order: (await busiest('order-follow-up')).id,
    visit: (await busiest('follow-up-visit')).id,
    customer: complaint.customerId!,
  };
}
