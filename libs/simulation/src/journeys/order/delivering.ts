import type { Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { CARRIERS, FAILED_DELIVERIES } from '../../words/orders.ts';
import { handler, rounds, situationOf } from '../situation.ts';
import { deliveryTime } from './arranging.ts';
import { packagesIn, type OrderFile } from './order-file.ts';
import { mainProduct } from './registration.ts';

/** Share of deliveries at which nobody is at home, and of parcels that nobody ever sees again. */
const FAILS = 0.05;
const LOST = 0.004;

/** 待交付: agreed with the customer beforehand, then sent. */
export function makeReady(file: OrderFile, now: number): Step {
  const { method } = mainProduct(file);
  const agreed = Date.parse(file.data.delivery?.at ?? '') || 0;
  // Whatever kept it last time doesn't keep it again.
  const chance = file.chance('ready', agreed);
  if (agreed < now + HOUR)
    return {
      situation: `${situationOf(file)} agree`,
      by: handler(file, 4, { claims: false }),
      moves: ({ now: then }) => [
        { name: 'agree-delivery', payload: { at: deliveryTime(then, chance.whole(1, 3)), method } },
      ],
    };
  return {
    situation: `${situationOf(file)} send`,
    notBefore: agreed - chance.between(16, 34) * HOUR,
    by: { kind: 'department', department: 'logistics', hours: chance.exponential(1.2 * file.store.slowness) },
    moves: () => {
      const carrier = chance.pick(CARRIERS);
      const trackingNumber = `XF${chance.whole(10_000_000, 99_999_999)}`;
      const packages = packagesIn(file, 'packed');
      if (packages.length === 0) return [{ name: 'dispatch', payload: { carrier, trackingNumber } }];
      return packages.map((id, index) => ({
        name: 'send-package',
        payload: { package: id, carrier, trackingNumber: `${trackingNumber}${index || ''}` },
      }));
    },
  };
}

/** After an attempt that failed what is due is another date; once that is found, the delivery is. */
const awaitsAnotherDate = ({ state, data }: OrderFile): boolean =>
  state!.deadlines.some(({ name, due }) => name === 'delivery' && due !== data.delivery?.at);

/** 交付中: arrives about when it was agreed, or nobody is at home, or the parcel is lost. */
export function deliver(file: OrderFile, now: number): Step {
  const fails = rounds(file, 'DeliveryFailed');
  const problems = rounds(file, 'ProblemReported');
  const agreed = Date.parse(file.data.delivery?.at ?? '') || now + DAY;
  const chance = file.chance('deliver', fails, problems);
  if (fails > 0 && awaitsAnotherDate(file))
    return {
      situation: `${situationOf(file)} reschedule`,
      by: handler(file, 5, { claims: false }),
      moves: ({ now: then }) => [
        { name: 'reschedule-delivery', payload: { at: deliveryTime(then, chance.whole(1, 2)) } },
      ],
    };
  const isStuck = file.surroundings.isStuck(file.store, agreed);
  if (problems === 0 && chance.whether(isStuck ? 0.03 : LOST))
    return {
      situation: `${situationOf(file)} lost`,
      notBefore: agreed + chance.between(1, 3) * DAY,
      by: { kind: 'system', system: file.data.channel },
      moves: () => [
        { name: 'report-problem', payload: { kind: 'missing', details: '一直没有收到，物流也查不到' } },
      ],
    };
  const failing = fails < 4 && chance.whether(isStuck ? 0.4 : FAILS);
  const late = isStuck
    ? chance.exponential(30)
    : chance.whether(0.06 * file.store.slowness)
      ? chance.exponential(12)
      : 0;
  return {
    situation: `${situationOf(file)} arrive ${agreed}`,
    after: chance.between(2, 5) * HOUR,
    notBefore: agreed + (chance.between(-5, -0.3) + (failing ? 0 : late)) * HOUR,
    by: { kind: 'system', system: 'carrier' },
    moves: () => {
      if (failing)
        return [{ name: 'report-failed-delivery', payload: { reason: chance.pick(FAILED_DELIVERIES) } }];
      const packages = packagesIn(file, 'sent');
      const delayed = late > 0 ? [{ name: 'update-carrier', payload: { update: '运力紧张，派送延迟' } }] : [];
      const signedBy = chance.whether(0.8) ? file.customer.name : '代收';
      if (packages.length === 0) return [...delayed, { name: 'report-delivered', payload: { signedBy } }];
      const arrive = (id: string) => ({
        name: 'report-package-delivered',
        payload: { package: id, signedBy },
      });
      return [...delayed, ...packages.map(arrive)];
    },
  };
}
