import type { FollowUpVisitData } from '@huiyin/follow-up-visit';
import type { Concern, Step } from '../../running/step.ts';
import { analyse, answer, follow } from './following.ts';
import type { VisitFile } from './visit-file.ts';
import { dispense, visit } from './visiting.ts';

/** What comes next, by the state of the handling. */
const HANDLING: Readonly<Record<string, (file: VisitFile) => Step>> = {
  planned: visit,
  following: follow,
  awaitingDepartment: answer,
  analysing: analyse,
};

/** 回访, as people go through it. */
export const VISIT_CONCERNS: readonly Concern<FollowUpVisitData>[] = [
  { name: 'handling', plan: (file) => HANDLING[file.place]?.(file) },
  { name: 'needless', plan: dispense },
];
