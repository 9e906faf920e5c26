import type { OrderFollowUpData } from '@huiyin/order-follow-up';
import type { Concern, Step } from '../../running/step.ts';
import { accept, solveProblem, visit } from './aftercare.ts';
import { arrange, confirm, handOver, reportProgress } from './arranging.ts';
import { cancel, complain, sendBack } from './customer-side.ts';
import { deliver, makeReady } from './delivering.ts';
import type { OrderFile } from './order-file.ts';
import { pay } from './paying.ts';
import { bridgeShortage } from './shortage.ts';

/** What comes next, by the state of the handling. */
const HANDLING: Readonly<Record<string, (file: OrderFile, now: number) => Step | undefined>> = {
  placed: confirm,
  confirmed: handOver,
  arranging: arrange,
  backordered: bridgeShortage,
  ready: makeReady,
  delivering: deliver,
  accepting: accept,
  problem: solveProblem,
  visiting: visit,
};

/** 订单跟进, as people go through it. */
export const ORDER_CONCERNS: readonly Concern<OrderFollowUpData>[] = [
  // Whoever waits for their money back gets nothing sent any more.
  {
    name: 'handling',
    plan: (file, now) => (file.data.cancellation ? undefined : HANDLING[file.place]?.(file, now)),
  },
  { name: 'progress', plan: reportProgress },
  { name: 'payment', plan: pay },
  { name: 'cancellation', plan: cancel },
  { name: 'complaint', plan: complain },
  { name: 'return', plan: sendBack },
];
