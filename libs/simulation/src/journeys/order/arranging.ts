import { OFFICE_ROTA } from '../../company/rotas.ts';
import type { Move, Step } from '../../running/step.ts';
import { HOUR } from '../../time/units.ts';
import { BACKORDERS } from '../../words/orders.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import { itemsIn, type OrderFile } from './order-file.ts';
import { mainProduct } from './registration.ts';

const CHECKED = ['specification', 'quantity', 'price', 'delivery-time'];
const DAY_HOURS = 8;
const HAND_OVER: Move = { name: 'hand-over', payload: { department: 'warehouse' } };

/** Customers wait for it before everything else. */
const byAgent = (file: OrderFile, minutes: number) =>
  handler(file, minutes, { claims: file.chance('claim').whether(0.15), urgent: true });

/** 订单确认: what was ordered is right; most customers are told at once when it comes. */
export function confirm(file: OrderFile): Step {
  const { makingDays, method } = mainProduct(file);
  const chance = file.chance('confirm');
  return {
    situation: situationOf(file),
    after: rounds(file, 'ContactAttempted') > 0 ? 3 * HOUR : 0,
    by: byAgent(file, 3),
    moves: ({ now }) => {
      const confirmed: Move = {
        name: 'confirm',
        payload: {
          checked: CHECKED,
          ...(makingDays === undefined &&
            chance.whether(0.6) && { delivery: { at: deliveryTime(now, chance.whole(2, 4)), method } }),
        },
      };
      const moves = [
        ...(chance.whether(0.02) ? [amendment(file)] : []),
        confirmed,
        ...(chance.whether(0.7) ? [HAND_OVER] : []),
      ];
      return chance.whether(0.03) ? reaching(file, 'order', () => moves, false) : moves;
    },
  };
}

const amendment = ({ data }: OrderFile): Move => ({
  name: 'amend',
  payload: { details: data.details ?? data.order, reason: '确认时更正收货备注' },
});

/** An hour of a working day that suits most people. */
export const deliveryTime = (now: number, workingDays: number): string =>
  new Date(OFFICE_ROTA.addWorkingDays(now, workingDays) - 3 * HOUR).toISOString();

export const handOver = (file: OrderFile): Step => ({
  situation: situationOf(file),
  by: byAgent(file, 2),
  moves: () => [HAND_OVER],
});

/** 生产/备货: goods are picked and packed, or made; now and then something is missing. */
export function arrange(file: OrderFile): Step {
  const { makingDays } = mainProduct(file);
  const stops = rounds(file, 'OrderBackordered');
  const chance = file.chance('arrange', stops);
  const isShort = stops === 0 && chance.whether(0.03);
  const hours =
    makingDays !== undefined && stops === 0
      ? makingDays * DAY_HOURS * chance.between(0.8, 1.3)
      : chance.around(2.2, 0.6) * file.store.slowness;
  return {
    situation: situationOf(file),
    by: { kind: 'department', department: 'warehouse', hours },
    moves: ({ now }) => {
      const items = itemsIn(file, 'open', 'picked');
      if (file.data.goods.items.length === 0) {
        if (!isShort) return [{ name: 'report-ready', payload: {} }];
        return [{ name: 'report-backorder', payload: { reason: chance.pick(BACKORDERS) } }];
      }
      const [missing, ...rest] = items;
      const packing = isShort ? rest : items;
      return [
        ...(isShort && missing !== undefined ? outOfStock(missing, deliveryTime(now, 5)) : []),
        ...packing.map((item) => ({ name: 'pick-item', payload: { item } })),
        ...(packing.length > 0
          ? [
              {
                name: 'pack',
                payload: { package: `P${file.data.goods.packages.length + 1}`, items: packing },
              },
            ]
          : []),
      ];
    },
  };
}

/** It is ordered from the supplier at once. */
const outOfStock = (item: string, expectedBy: string): readonly Move[] => [
  { name: 'report-out-of-stock', payload: { item } },
  { name: 'reorder-item', payload: { item, expectedBy } },
];

/** What takes long is told how far it is. */
export function reportProgress(file: OrderFile): Step | undefined {
  if (file.place !== 'arranging' || mainProduct(file).makingDays === undefined) return undefined;
  return {
    situation: `making ${file.data.level}`,
    after: 26 * HOUR,
    by: byAgent(file, 3),
    moves: () =>
      file.place === 'arranging'
        ? [
            {
              name: 'report-progress',
              payload: { progress: '正在按订单生产，进度正常', channel: file.customer.preferredChannel },
            },
          ]
        : [],
  };
}
