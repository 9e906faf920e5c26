import type { CaseworkData } from '@huiyin/casework';
import { complaint } from '@huiyin/complaint';
import { orderFollowUp } from '@huiyin/order-follow-up';
import type { Process } from '@huiyin/process-engine';
import type { Concern } from '../running/step.ts';
import { COMPLAINT_CONCERNS } from './complaint/complaint-journey.ts';
import { ORDER_CONCERNS } from './order/order-journey.ts';

const CONCERNS: Readonly<Record<string, readonly Concern<never>[]>> = {
  [complaint.id]: COMPLAINT_CONCERNS as readonly Concern<never>[],
  [orderFollowUp.id]: ORDER_CONCERNS as readonly Concern<never>[],
};

/** What is taken care of in the cases of a process; nothing where nobody plays it. */
export const concernsOf = ({ id }: Pick<Process<CaseworkData>, 'id'>): readonly Concern<never>[] =>
  CONCERNS[id] ?? [];
