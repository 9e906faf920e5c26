import { caseworkCommands, contactCommands, ESCALATION_LEVELS } from '@huiyin/casework';
import { defineProcess, type HappenedFact } from '@huiyin/process-engine';
import { following } from './commands/following.ts';
import { plan } from './commands/plan.ts';
import { visiting } from './commands/visiting.ts';
import { evolveFollowUpVisit, openFollowUpVisit, type FollowUpVisitData } from './data.ts';
import { followUpVisitDeadlines } from './deadlines.ts';
import { FOLLOW_UP_VISIT_FACTS, type FollowUpVisitFact, type VisitPlanned } from './facts.ts';
import { followUpVisitLabels } from './labels.ts';
import { followUpVisitMachine } from './machine.ts';
import type { FollowUpVisitPolicy } from './settings.ts';
import { followUpVisitTerms } from './terms.ts';

/** 回访: a customer is asked how it went; what they say is followed up, and learnt from. */
export const followUpVisit = defineProcess<FollowUpVisitData, FollowUpVisitFact, FollowUpVisitPolicy>({
  id: 'follow-up-visit',
  collection: 'follow-up-visits',
  version: 1,
  machine: followUpVisitMachine,
  mainRegion: 'handling',
  open: (fact) => openFollowUpVisit(fact as HappenedFact<VisitPlanned>),
  evolve: evolveFollowUpVisit,
  storeOf: ({ store }) => store,
  openingDefaults: ({ settings }) => ({ limits: settings.limits, questions: [] }),
  facts: FOLLOW_UP_VISIT_FACTS,
  opening: plan,
  commands: {
    ...visiting,
    ...contactCommands<FollowUpVisitData, FollowUpVisitFact, FollowUpVisitPolicy>(),
    ...following,
    ...caseworkCommands<FollowUpVisitData, FollowUpVisitFact, FollowUpVisitPolicy>(followUpVisitDeadlines),
  },
  deadlines: followUpVisitDeadlines,
  loopBounds: [{ guard: 'isLastRound' }],
  escalationLevels: ESCALATION_LEVELS,
  labels: followUpVisitLabels,
  terms: followUpVisitTerms,
});
