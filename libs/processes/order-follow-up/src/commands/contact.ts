import { contactCommands } from '@huiyin/casework';
import type { OrderFollowUpData } from '../data.ts';
import type { OrderFollowUpFact } from '../facts.ts';
import type { OrderFollowUpPolicy } from '../settings.ts';
import { inTheWayOfCancelling, inTheWayOfCompleting } from './ending.ts';

/** 联系不上顾客: whom nobody reaches for the visit has the order; of any other the order is cancelled. */
export const contact = contactCommands<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy>((view) =>
  view.matches('handling.visiting') ? inTheWayOfCompleting(view) : inTheWayOfCancelling(view),
);
