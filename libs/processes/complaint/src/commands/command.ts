import { commandFor, escalatedPast } from '@huiyin/casework';
import type { ComplaintData } from '../data.ts';
import type { ComplaintFact } from '../facts.ts';
import type { ComplaintPolicy } from '../settings.ts';

export const command = commandFor<ComplaintData, ComplaintFact, ComplaintPolicy>();

/** Commands that handle a case aren't given by whom it was escalated past. */
export const handling = { mayNot: escalatedPast };
