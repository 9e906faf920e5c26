import { alongside, escalationRegion, type MainStates } from '@huiyin/casework';
import { HANDLING_LOOPS, PAYMENT_LOOPS } from '../facts.ts';
import { HANDLING_OVERDUE, PAYMENT_OVERDUE } from '../facts/overdue.ts';
import { handling } from './handling.ts';
import { payment } from './payment.ts';

const lastRound = (fact: string) => ({ type: 'isLastRound', params: { fact } });

/** Of these states, the transitions that lead to the target. */
function leadingTo(target: string, states: MainStates): MainStates {
  const leads = (transition: unknown) =>
    transition === target ||
    (typeof transition === 'object' &&
      transition !== null &&
      'target' in transition &&
      transition.target === target);
  return Object.fromEntries(
    Object.entries(states).map(([name, { on = {} }]: [string, { on?: object }]) => [
      name,
      {
        on: Object.fromEntries(
          Object.entries(on).map(([fact, transitions]) => [fact, [transitions].flat().filter(leads)]),
        ),
      },
    ]),
  );
}

/** However it comes that an order can't go on: the last time allowed raises the case. */
const shortages = leadingTo('backordered', handling);
const shortening = ['OrderConfirmed', 'ItemOutOfStock', 'PackagePacked', 'ItemsDropped', 'OrderBackordered'];

const raisedBeside = (target: string) => ({
  ...alongside(
    'handling',
    shortages,
    Object.fromEntries(shortening.map((fact) => [fact, { target, guard: lastRound('OrderBackordered') }])),
  ),
  ...alongside('payment', payment, {
    ...Object.fromEntries(PAYMENT_OVERDUE.map((fact) => [fact, { target }])),
    ...Object.fromEntries(PAYMENT_LOOPS.map((fact) => [fact, { target, guard: lastRound(fact) }])),
  }),
});

const byHandling = escalationRegion('handling', handling, {
  always: HANDLING_OVERDUE,
  onLastRound: HANDLING_LOOPS,
});

/** 升级, raised by the handling and by the payment. */
export const escalation = {
  ...byHandling,
  states: {
    ...byHandling.states,
    none: { on: { ...byHandling.states.none.on, ...raisedBeside('supervisor') } },
    supervisor: { on: { ...byHandling.states.supervisor.on, ...raisedBeside('store-manager') } },
  },
};
