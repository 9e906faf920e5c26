import { complaint, DEFAULT_COMPLAINT_SETTINGS } from '@huiyin/complaint';
import {
  DEFAULT_ORDER_FOLLOW_UP_SETTINGS,
  orderFollowUp,
  orderFollowUpVersion1,
} from '@huiyin/order-follow-up';
import { DEFAULT_FOLLOW_UP_VISIT_SETTINGS, followUpVisit } from '@huiyin/follow-up-visit';
import { DEFAULT_RETURN_EXCHANGE_SETTINGS, returnExchange } from '@huiyin/return-exchange';
import type { Process } from '@huiyin/process-engine';

/** Every process that this build runs, newest versions only. */
export const processes: readonly Process[] = [
  complaint as unknown as Process,
  orderFollowUp as unknown as Process,
  followUpVisit as unknown as Process,
  returnExchange as unknown as Process,
];

/** Versions that cases may still run on. */
export const retired: readonly Process[] = [orderFollowUpVersion1 as unknown as Process];

/** The settings that every process begins with, by its id. */
export const DEFAULT_SETTINGS: Readonly<Record<string, object>> = {
  complaint: DEFAULT_COMPLAINT_SETTINGS,
  'order-follow-up': DEFAULT_ORDER_FOLLOW_UP_SETTINGS,
  'follow-up-visit': DEFAULT_FOLLOW_UP_VISIT_SETTINGS,
  'return-exchange': DEFAULT_RETURN_EXCHANGE_SETTINGS,
};

/** The process with that id, or `undefined` when this build has none. */
export const processNamed = (id: string): Process | undefined =>
  processes.find((process) => process.id === id);
