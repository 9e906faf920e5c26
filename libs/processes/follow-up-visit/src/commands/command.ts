import { commandFor } from '@huiyin/casework';
import type { FollowUpVisitData } from '../data.ts';
import type { FollowUpVisitFact } from '../facts.ts';
import type { FollowUpVisitPolicy } from '../settings.ts';

export const command = commandFor<FollowUpVisitData, FollowUpVisitFact, FollowUpVisitPolicy>();
