import type { FollowUpVisitData } from '@huiyin/follow-up-visit';
import type { CaseFile } from '../../running/case-file.ts';

export type VisitFile = CaseFile<FollowUpVisitData>;
