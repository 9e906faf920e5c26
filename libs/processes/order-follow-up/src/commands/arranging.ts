import { refuse } from '@huiyin/process-engine';
import { given, HANDLERS, momentAhead } from '@huiyin/casework';
import {
  PackPackage,
  PickItem,
  ReorderItem,
  ReportOutOfStock,
  ReportProgress,
  ReportReady,
} from '../payloads.ts';
import { arranging as arrangers, command, WORKERS } from './command.ts';
import { unlessItem } from './goods-status.ts';

/** 生产/备货: getting the goods together, and telling the customer how far they are. */
export const arranging = {
  'report-progress': command({
    ...arrangers,
    payload: ReportProgress,
    by: [...HANDLERS, 'department'],
    leadsTo: 'ProgressReported',
    decide: (_, { progress, channel }) => [{ type: 'ProgressReported', data: { progress, channel } }],
  }),
  'pick-item': command({
    ...arrangers,
    payload: PickItem,
    by: WORKERS,
    leadsTo: 'ItemPicked',
    decide: ({ data: { goods } }, { item }) =>
      unlessItem(goods, item, ['open', 'missing']) ?? [{ type: 'ItemPicked', data: { item } }],
  }),
  'report-out-of-stock': command({
    ...arrangers,
    payload: ReportOutOfStock,
    by: WORKERS,
    leadsTo: 'ItemOutOfStock',
    decide: ({ data: { goods } }, { item, remark }) =>
      unlessItem(goods, item, ['open', 'picked', 'packed']) ?? [
        { type: 'ItemOutOfStock', data: given({ item, remark }) },
      ],
  }),
  'reorder-item': command({
    ...arrangers,
    payload: ReorderItem,
    by: WORKERS,
    leadsTo: 'ItemReordered',
    decide: ({ data: { goods } }, { item, expectedBy: promised }, { now }) => {
      const refusal = unlessItem(goods, item, ['missing']);
      if (refusal) return refusal;
      const expectedBy = promised === undefined ? undefined : momentAhead(promised, now);
      if (typeof expectedBy === 'object') return expectedBy;
      return [{ type: 'ItemReordered', data: given({ item, expectedBy }) }];
    },
  }),
  pack: command({
    ...arrangers,
    payload: PackPackage,
    by: WORKERS,
    leadsTo: 'PackagePacked',
    decide: ({ data: { goods } }, { package: id, items }) => {
      if (goods.packages.some((known) => known.id === id)) return refuse('package-exists', { package: id });
      if (!items && goods.items.length > 0 && !goods.items.some(({ status }) => status === 'picked'))
        return refuse('nothing-picked');
      for (const item of items ?? []) {
        const refusal = unlessItem(goods, item, ['open', 'picked']);
        if (refusal) return refusal;
      }
      return [{ type: 'PackagePacked', data: given({ package: id, items }) }];
    },
  }),
  'report-ready': command({
    ...arrangers,
    payload: ReportReady,
    by: WORKERS,
    leadsTo: 'OrderReady',
    decide: ({ data: { goods } }, { remark }) => {
      const missing = goods.items.filter(({ status }) => status === 'missing').map(({ id }) => id);
      if (missing.length > 0) return refuse('items-missing', { missing });
      return [{ type: 'OrderReady', data: given({ remark }) }];
    },
  }),
};
