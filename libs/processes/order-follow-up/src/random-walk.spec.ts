import type { CaseState } from '@huiyin/process-engine';
import { walkAtRandom } from '@huiyin/casework/testing';
import { expect } from '@jest/globals';
import type { OrderFollowUpData } from './data.ts';
import { goodsStage } from './goods.ts';
import { held, settled } from './payments.ts';
import { orderFollowUp } from './process.ts';
import { RANDOM_FACTS, RANDOM_PAYLOADS, randomRegistration } from './testing/random-steps.ts';
import { IMPATIENT, PEOPLE } from './testing/stage.ts';

type State = CaseState<OrderFollowUpData>;

walkAtRandom(
  orderFollowUp,
  {
    policy: IMPATIENT,
    actors: Object.values(PEOPLE),
    opening: randomRegistration,
    commands: RANDOM_PAYLOADS,
    facts: RANDOM_FACTS,
    holds(after, _, before) {
      moneyAgreesWithState(after);
      if (after.matches('handling.cancelled')) expect(held(after.data.payments)).toBeLessThanOrEqual(0);
      if (after.properties.final) expect(settled(after.data.payments)).toBe(true);
      if (after.matches('handling.arranging')) expect(goodsStage(after.data.goods)).not.toBe('short');
      if (before) shortagesAreCounted(before, after);
    },
  },
  { walks: 30, steps: 120 },
  { walks: 160, steps: 200, seed: 4 },
);

/** What is known of the money says the same as the payment's state: commands and guards ask the former. */
function moneyAgreesWithState(state: State) {
  const { payments } = state.data;
  const is = (name: string) => state.matches(`payment.${name}`);
  expect(payments.issue !== undefined).toBe(is('issue'));
  expect(payments.refunding !== undefined).toBe(is('refunding'));
  if (is('paid') || is('refunding')) expect(held(payments)).toBeGreaterThan(0);
  if (is('unpaid') || is('reminded')) expect(payments.received).toBe(0);
  if (is('refunded')) expect(held(payments)).toBeLessThanOrEqual(0);
}

/** Whenever the order can't go on, however that comes: the loop's bound counts it. */
function shortagesAreCounted(before: State, after: State) {
  const stopped = after.matches('handling.backordered');
  if (!after.properties.final) expect(after.data.stopped).toBe(stopped);
  const times = ({ data: { rounds } }: State) => rounds.OrderBackordered ?? 0;
  expect(times(after)).toBe(times(before) + (stopped && !before.matches('handling.backordered') ? 1 : 0));
}
