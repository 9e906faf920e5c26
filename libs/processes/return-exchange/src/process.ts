import { caseworkCommands, contactCommands, ESCALATION_LEVELS } from '@huiyin/casework';
import { defineProcess, type HappenedFact } from '@huiyin/process-engine';
import { approval } from './commands/approval.ts';
import { eligibility } from './commands/eligibility.ts';
import { goods } from './commands/goods.ts';
import { request } from './commands/request.ts';
import { settling } from './commands/settling.ts';
import { evolveReturnExchange, openReturnExchange, type ReturnExchangeData } from './data.ts';
import { returnExchangeDeadlines } from './deadlines.ts';
import { RETURN_EXCHANGE_FACTS, type ReturnExchangeFact, type ReturnRequested } from './facts.ts';
import { returnExchangeLabels } from './labels.ts';
import { returnExchangeMachine } from './machine.ts';
import type { ReturnExchangePolicy } from './settings.ts';
import { returnExchangeTerms } from './terms.ts';

/** 退换货: goods come back; the customer gets the money, other goods or repaired ones, and is told. */
export const returnExchange = defineProcess<ReturnExchangeData, ReturnExchangeFact, ReturnExchangePolicy>({
  id: 'return-exchange',
  collection: 'return-exchanges',
  version: 1,
  machine: returnExchangeMachine,
  mainRegion: 'handling',
  open: (fact) => openReturnExchange(fact as HappenedFact<ReturnRequested>),
  evolve: evolveReturnExchange,
  storeOf: ({ store }) => store,
  openingDefaults: ({ settings }) => ({ limits: settings.limits }),
  facts: RETURN_EXCHANGE_FACTS,
  opening: request,
  commands: {
    ...eligibility,
    ...approval,
    ...goods,
    ...contactCommands<ReturnExchangeData, ReturnExchangeFact, ReturnExchangePolicy>(),
    ...settling,
    ...caseworkCommands<ReturnExchangeData, ReturnExchangeFact, ReturnExchangePolicy>(
      returnExchangeDeadlines,
    ),
  },
  deadlines: returnExchangeDeadlines,
  loopBounds: [{ guard: 'isLastRound' }],
  escalationLevels: ESCALATION_LEVELS,
  labels: returnExchangeLabels,
  terms: returnExchangeTerms,
});
