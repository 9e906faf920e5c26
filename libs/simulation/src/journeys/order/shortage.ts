import { PRODUCTS } from '../../company/products.ts';
import type { Move, Step } from '../../running/step.ts';
import { HOUR } from '../../time/units.ts';
import { handler, rounds, situationOf } from '../situation.ts';
import { deliveryTime } from './arranging.ts';
import { itemsIn, type OrderFile } from './order-file.ts';

/** 缺货: a date is found, the customer says what they want, and the goods come, or don't. */
export function bridgeShortage(file: OrderFile): Step {
  const promises = rounds(file, 'RestockPromised');
  const chance = file.chance('shortage', promises, rounds(file, 'OrderBackordered'));
  if (promises === 0)
    return {
      situation: `${situationOf(file)} promise`,
      by: { kind: 'department', department: 'warehouse', hours: chance.exponential(3) + 0.5 },
      moves: ({ now }) => [
        { name: 'promise-restock', payload: { by: deliveryTime(now, chance.whole(2, 6)) } },
      ],
    };
  if (file.data.choice === undefined)
    return {
      situation: `${situationOf(file)} choice`,
      by: handler(file, 6, { claims: false }),
      moves: () => [chosen(file)],
    };
  const promised = Date.parse(file.data.restockBy ?? '') || 0;
  const isLate = promises < 2 && chance.whether(0.2);
  return {
    situation: `${situationOf(file)} restock`,
    notBefore: promised - (isLate ? 2 : chance.between(4, 26)) * HOUR,
    by: { kind: 'department', department: 'warehouse', hours: chance.between(0.2, 2) },
    moves: ({ now }) =>
      isLate
        ? [{ name: 'promise-restock', payload: { by: deliveryTime(now, chance.whole(2, 4)) } }]
        : [{ name: 'report-restocked', payload: {} }],
  };
}

/** Most wait. */
function chosen(file: OrderFile): Move {
  const chance = file.chance('choice');
  const say = { chosenBy: file.customer.name, channel: file.customer.preferredChannel };
  const [missing] = itemsIn(file, 'missing');
  const choice = chance.weighted({ wait: 7, replace: 1.5, drop: 1 });
  if (missing === undefined || choice === 'wait') return { name: 'choose-waiting', payload: say };
  if (choice === 'drop' && file.data.goods.items.length > 1)
    return { name: 'drop-items', payload: { ...say, items: [missing] } };
  const taken = new Set(file.data.goods.items.map(({ id }) => id));
  const { code, name, price } = chance.pick(
    PRODUCTS.filter((product) => !taken.has(product.code) && product.makingDays === undefined),
  );
  return {
    name: 'choose-replacement',
    payload: { ...say, item: missing, replacement: { id: code, product: name, quantity: 1, price } },
  };
}
