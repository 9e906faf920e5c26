import { given, HANDLERS_AND_CHANNELS, handling, moment, momentAhead } from '@huiyin/casework';
import { refuse, type Refusal } from '@huiyin/process-engine';
import type { Choice } from '../facts.ts';
import {
  ChooseReplacement,
  CustomerChoice,
  DropItems,
  PromiseRestock,
  ReportBackorder,
  ReportRestocked,
} from '../payloads.ts';
import { arranging, command, WORKERS } from './command.ts';
import { unlessItem } from './goods-status.ts';

/** 缺货: a date is promised, and the customer chooses: wait, take something else, do without (or cancel). */
export const shortage = {
  'report-backorder': command({
    ...arranging,
    payload: ReportBackorder,
    by: WORKERS,
    leadsTo: 'OrderBackordered',
    decide: (_, { reason, restockBy: promised }, { now }) => {
      const restockBy = promised === undefined ? undefined : momentAhead(promised, now);
      if (typeof restockBy === 'object') return restockBy;
      return [{ type: 'OrderBackordered', data: given({ reason, restockBy }) }];
    },
  }),
  'promise-restock': command({
    ...arranging,
    payload: PromiseRestock,
    by: WORKERS,
    leadsTo: 'RestockPromised',
    decide: (_, promise, { now }) => {
      const by = momentAhead(promise.by, now);
      return typeof by === 'string' ? [{ type: 'RestockPromised', data: { by } }] : by;
    },
  }),
  'report-restocked': command({
    ...arranging,
    payload: ReportRestocked,
    by: WORKERS,
    leadsTo: 'GoodsRestocked',
    decide: ({ data: { goods } }, { items }) => {
      for (const item of items ?? []) {
        const refusal = unlessItem(goods, item, ['missing']);
        if (refusal) return refusal;
      }
      return [{ type: 'GoodsRestocked', data: given({ items }) }];
    },
  }),
  'choose-waiting': command({
    ...handling,
    payload: CustomerChoice,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'WaitingChosen',
    decide: (_, payload, { now }) => {
      const choice = choiceOf(payload, now);
      return 'refused' in choice ? choice : [{ type: 'WaitingChosen', data: choice }];
    },
  }),
  'choose-replacement': command({
    ...handling,
    payload: ChooseReplacement,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'ReplacementChosen',
    decide: ({ data: { goods } }, { item, replacement, ...payload }, { now }) => {
      const refusal = unlessItem(goods, item, ['missing']);
      if (refusal) return refusal;
      if (replacement.id !== item && goods.items.some(({ id }) => id === replacement.id))
        return refuse('item-exists', { item: replacement.id });
      const choice = choiceOf(payload, now);
      if ('refused' in choice) return choice;
      return [{ type: 'ReplacementChosen', data: { ...choice, item, replacement: given(replacement) } }];
    },
  }),
  'drop-items': command({
    ...handling,
    payload: DropItems,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'ItemsDropped',
    decide: ({ data: { goods } }, { items, ...payload }, { now }) => {
      for (const item of items) {
        const refusal = unlessItem(goods, item, ['open', 'picked', 'missing']);
        if (refusal) return refusal;
      }
      if (goods.items.length > 0 && goods.items.every(({ id }) => items.includes(id)))
        return refuse('nothing-left-of-the-order');
      const choice = choiceOf(payload, now);
      return 'refused' in choice ? choice : [{ type: 'ItemsDropped', data: { ...choice, items } }];
    },
  }),
};

function choiceOf({ chosenBy, channel, chosenAt: said }: CustomerChoice, now: number): Choice | Refusal {
  const chosenAt = said === undefined ? new Date(now).toISOString() : moment(said);
  return typeof chosenAt === 'string' ? { chosenBy, channel, chosenAt } : chosenAt;
}
