import type { CaseworkData } from '@huiyin/casework';
import { complaint } from '@huiyin/complaint';
import { followUpVisit } from '@huiyin/follow-up-visit';
import { orderFollowUp } from '@huiyin/order-follow-up';
import type { Process } from '@huiyin/process-engine';
import { returnExchange } from '@huiyin/return-exchange';
import type { Concern } from '../running/step.ts';
import { COMPLAINT_CONCERNS } from './complaint/complaint-journey.ts';
import { ORDER_CONCERNS } from './order/order-journey.ts';
import { RETURN_CONCERNS } from './return/return-journey.ts';
import { VISIT_CONCERNS } from './visit/visit-journey.ts';

const CONCERNS: Readonly<Record<string, readonly Concern<never>[]>> = {
  [complaint.id]: COMPLAINT_CONCERNS as readonly Concern<never>[],
  [followUpVisit.id]: VISIT_CONCERNS as readonly Concern<never>[],
  [orderFollowUp.id]: ORDER_CONCERNS as readonly Concern<never>[],
  [returnExchange.id]: RETURN_CONCERNS as readonly Concern<never>[],
};

/** What is taken care of in the cases of a process; nothing where nobody plays it. */
export const concernsOf = ({ id }: Pick<Process<CaseworkData>, 'id'>): readonly Concern<never>[] =>
  CONCERNS[id] ?? [];
