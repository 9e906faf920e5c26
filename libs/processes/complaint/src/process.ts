import { caseworkCommands, contactCommands, ESCALATION_LEVELS } from '@huiyin/casework';
import { defineProcess } from '@huiyin/process-engine';
import { agreement } from './commands/agreement.ts';
import { closing } from './commands/closing.ts';
import { register } from './commands/register.ts';
import { solution } from './commands/solution.ts';
import { verification } from './commands/verification.ts';
import { evolveComplaint, openComplaint, type ComplaintData } from './data.ts';
import { complaintDeadlines } from './deadlines.ts';
import { COMPLAINT_FACTS, type ComplaintFact, type ComplaintReceived } from './facts.ts';
import { complaintLabels } from './labels.ts';
import { complaintMachine } from './machine.ts';
import type { ComplaintPolicy } from './settings.ts';
import { complaintTerms } from './terms.ts';
import type { HappenedFact } from '@huiyin/process-engine';

/** 投诉: from receipt to the lesson learnt; ISO 10002:2018 (GB/T 19012-2019), with the company's own numbers. */
export const complaint = defineProcess<ComplaintData, ComplaintFact, ComplaintPolicy>({
  id: 'complaint',
  collection: 'complaints',
  version: 1,
  machine: complaintMachine,
  mainRegion: 'handling',
  open: (fact) => openComplaint(fact as HappenedFact<ComplaintReceived>),
  evolve: evolveComplaint,
  storeOf: ({ store }) => store,
  openingDefaults: ({ settings }) => ({ limits: settings.limits }),
  facts: COMPLAINT_FACTS,
  opening: register,
  commands: {
    ...verification,
    ...contactCommands<ComplaintData, ComplaintFact, ComplaintPolicy>(),
    ...solution,
    ...agreement,
    ...closing,
    ...caseworkCommands<ComplaintData, ComplaintFact, ComplaintPolicy>(complaintDeadlines),
  },
  deadlines: complaintDeadlines,
  loopBounds: [{ guard: 'isLastRound' }],
  escalationLevels: ESCALATION_LEVELS,
  labels: complaintLabels,
  terms: complaintTerms,
});
