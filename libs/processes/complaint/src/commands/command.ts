import { commandFor } from '@huiyin/casework';
import type { ComplaintData } from '../data.ts';
import type { ComplaintFact } from '../facts.ts';
import type { ComplaintPolicy } from '../settings.ts';

export const command = commandFor<ComplaintData, ComplaintFact, ComplaintPolicy>();
