import type { ReturnExchangeData } from '@huiyin/return-exchange';
import type { Concern, Step } from '../../running/step.ts';
import { approve, decide } from './deciding.ts';
import { assess, awaitGoods, inspect } from './goods.ts';
import type { ReturnFile } from './return-file.ts';
import { inform, refund, replace } from './settling.ts';

/** What comes next, by the state of the handling. */
const HANDLING: Readonly<Record<string, (file: ReturnFile) => Step>> = {
  requested: decide,
  awaitingApproval: approve,
  awaitingGoods: awaitGoods,
  inspecting: inspect,
  assessing: assess,
  refunding: refund,
  replacing: replace,
  informing: inform,
};

/** 退换货, as people go through it. */
export const RETURN_CONCERNS: readonly Concern<ReturnExchangeData>[] = [
  { name: 'handling', plan: (file) => HANDLING[file.place]?.(file) },
];
