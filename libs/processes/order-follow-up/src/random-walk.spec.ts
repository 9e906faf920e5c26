import type { CaseState } from '@huiyin/process-engine';
import { randomWalk, type WalkOptions } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import { ESCALATION_LEVELS } from '@huiyin/casework';
import type { OrderFollowUpData } from './data.ts';
import type { OrderFollowUpFact } from './facts.ts';
import { goodsStage } from './goods.ts';
import { held, settled } from './payments.ts';
import { orderFollowUp } from './process.ts';
import type { OrderFollowUpPolicy } from './settings.ts';
import { RANDOM_FACTS, RANDOM_PAYLOADS, randomRegistration } from './testing/random-steps.ts';
import { IMPATIENT, MONDAY, PEOPLE } from './testing/stage.ts';

type State = CaseState<OrderFollowUpData>;

const options: WalkOptions<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy> = {
  policy: IMPATIENT,
  now: MONDAY,
  actors: Object.values(PEOPLE),
  opening: randomRegistration,
  commands: RANDOM_PAYLOADS,
  facts: RANDOM_FACTS,
  holds(after, { type }, before) {
    moneyAgreesWithState(after);
    if (after.matches('handling.cancelled')) expect(held(after.data.payments)).toBeLessThanOrEqual(0);
    if (after.properties.final) expect(settled(after.data.payments)).toBe(true);
    if (after.matches('handling.arranging')) expect(goodsStage(after.data.goods)).not.toBe('short');
    if (!before) return;
    escalationAgreesWithPeople(before, after, type);
    shortagesAreCounted(before, after);
  },
};

it('keeps its invariants on random walks, other ones every time', () => {
  expect(randomWalk(orderFollowUp, { ...options, walks: 30, steps: 120 }).facts).toBeGreaterThan(30);
});

it('keeps them on walks that take at least 95 % of its transitions', () => {
  const { coverage } = randomWalk(orderFollowUp, { ...options, walks: 160, steps: 200, seed: 4 });
  if (coverage.share < 0.95) expect(coverage.missing).toEqual([]);
});

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

function escalationAgreesWithPeople(before: State, after: State, fact: string) {
  const [was, is] = [before, after].map((state) =>
    ESCALATION_LEVELS.findIndex((level) => state.matches(level)),
  );
  const past = after.data.escalatedPast;
  if (is! > was! && before.data.assignee) expect(past).toContain(before.data.assignee);
  if (is! < was!) expect(fact).toBe('Deescalated');
  if (is === was && was! < 2) expect(past).toEqual(before.data.escalatedPast);
}

/** Whenever the order can't go on, however that comes: the loop's bound counts it. */
function shortagesAreCounted(before: State, after: State) {
  const stopped = after.matches('handling.backordered');
  if (!after.properties.final) expect(after.data.stopped).toBe(stopped);
  const times = ({ data: { rounds } }: State) => rounds.OrderBackordered ?? 0;
  expect(times(after)).toBe(times(before) + (stopped && !before.matches('handling.backordered') ? 1 : 0));
}
