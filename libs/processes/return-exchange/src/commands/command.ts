import { commandFor } from '@huiyin/casework';
import type { ReturnExchangeData } from '../data.ts';
import type { ReturnExchangeFact } from '../facts.ts';
import type { ReturnExchangePolicy } from '../settings.ts';

export const command = commandFor<ReturnExchangeData, ReturnExchangeFact, ReturnExchangePolicy>();
