import { caseworkCommands, ESCALATION_LEVELS } from '@huiyin/casework';
import { defineProcess, type HappenedFact } from '@huiyin/process-engine';
import { aftercare } from './commands/aftercare.ts';
import { arranging } from './commands/arranging.ts';
import { contact } from './commands/contact.ts';
import { delivering } from './commands/delivering.ts';
import { ending } from './commands/ending.ts';
import { ordering } from './commands/ordering.ts';
import { paying } from './commands/paying.ts';
import { register } from './commands/register.ts';
import { shortage } from './commands/shortage.ts';
import { evolveOrderFollowUp, openOrderFollowUp, type OrderFollowUpData } from './data.ts';
import { deadlinesOfVersion1 } from './deadlines-of-version-1.ts';
import { orderFollowUpDeadlines } from './deadlines.ts';
import { ORDER_FOLLOW_UP_FACTS, type OrderFollowUpFact, type OrderPlaced } from './facts.ts';
import { orderFollowUpLabels } from './labels.ts';
import { orderFollowUpMachine } from './machine.ts';
import type { OrderFollowUpPolicy } from './settings.ts';
import { orderFollowUpTerms } from './terms.ts';

/** 订单跟进: from the order to the visit after acceptance, with the payment beside it. */
export const orderFollowUp = defineProcess<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy>({
  id: 'order-follow-up',
  collection: 'order-follow-ups',
  version: 2,
  machine: orderFollowUpMachine,
  mainRegion: 'handling',
  open: (fact) => openOrderFollowUp(fact as HappenedFact<OrderPlaced>),
  evolve: evolveOrderFollowUp,
  storeOf: ({ store }) => store,
  openingDefaults: ({ settings: { limits, visitAfterDays } }) => ({ limits, visitAfterDays }),
  facts: ORDER_FOLLOW_UP_FACTS,
  opening: register,
  commands: {
    ...ordering,
    ...arranging,
    ...shortage,
    ...delivering,
    ...aftercare,
    ...contact,
    ...ending,
    ...paying,
    ...caseworkCommands<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy>(orderFollowUpDeadlines),
  },
  deadlines: orderFollowUpDeadlines,
  loopBounds: [{ guard: 'isLastRound' }],
  escalationLevels: ESCALATION_LEVELS,
  labels: orderFollowUpLabels,
  terms: orderFollowUpTerms,
});

/** For cases that began with it. */
export const orderFollowUpVersion1 = defineProcess<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy>(
  {
    ...orderFollowUp.definition,
    version: 1,
    deadlines: deadlinesOfVersion1,
  },
);
