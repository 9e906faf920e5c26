import { describe, expect, it } from '@jest/globals';
import { scenario } from '../testing/scenario.ts';
import { BOSS, CLOCK, errand, WORKER } from '../testing/errand.ts';
import { decide, decideOpening } from './decide.ts';
import { ENGINE_REFUSALS, isEngineRefusal } from './engine-refusal.ts';
import type { CommandEnvelope } from './envelope.ts';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const story = () => scenario(errand, { policy: {}, now: NOW, actor: WORKER });
const opened = () => story().when('open');
const envelope: CommandEnvelope = {
  command: { id: 'c-1', type: 'open' },
  actor: WORKER,
  now: NOW,
  policy: {},
  policyRevision: 7,
};

describe('opening a case', () => {
  it('records the opening fact, from no state into the first one', () => {
    expect(decideOpening(errand, 'sample-1', { what: 'milk' }, envelope)).toEqual([
      {
        type: 'Opened',
        data: { what: 'milk' },
        metadata: {
          $correlationId: 'sample-1',
          $causationId: 'c-1',
          process: 'sample',
          machine: errand.reference,
          policy: 7,
          from: null,
          to: { work: 'asked', clock: 'running' },
          occurredAt: '2026-03-02T01:00:00.000Z',
          actor: WORKER,
          command: { id: 'c-1', type: 'open' },
          deadlines: { set: [{ id: 'beginning@0', name: 'beginning', due: '2026-03-02T01:00:01.000Z' }] },
        },
      },
    ]);
  });

  it('is refused to roles that may not', () => {
    story()
      .when('open', {}, { actor: BOSS })
      .thenRefused('role-not-allowed', {
        command: 'open',
        role: 'boss',
        allowedRoles: ['worker'],
      });
  });

  it('passes on what the command carries beside its payload', () => {
    const traced = { ...envelope, correlationId: 'k', causationId: 'event-9', traceparent: '00-1-2-01' };
    const [record] = decideOpening(errand, 'sample-1', {}, traced) as readonly { metadata: object }[];
    expect(record?.metadata).toMatchObject({
      $correlationId: 'k',
      $causationId: 'event-9',
      traceparent: '00-1-2-01',
    });
  });
});

describe('a command', () => {
  it('leads to its fact and the state after it', () => {
    opened().when('begin').thenFacts({ type: 'Begun', data: {} }).thenState('work.doing', 'clock.running');
  });

  it('may lead to several facts, each decided on what the ones before it changed', () => {
    opened()
      .when('begin')
      .when('finish')
      .thenFacts({ type: 'HelpCame' }, { type: 'Finished' })
      .thenState('work.done');
  });

  it('is refused as a whole when the machine doesn’t accept one of its facts', () => {
    const before = opened().when('begin');
    before
      .when('finish-alone')
      .thenRefused('command-not-allowed', { command: 'finish-alone', fact: 'Finished', state: 'doing' })
      .thenState('work.doing');
    expect(before.history).toHaveLength(2);
  });

  it('is refused to roles that may not give it', () => {
    opened()
      .when('hurry')
      .thenRefused('role-not-allowed', { command: 'hurry', allowedRoles: ['boss'] });
  });

  it('is refused where the machine takes no such fact, with what is allowed instead', () => {
    opened()
      .when('finish')
      .thenRefused('command-not-allowed', { command: 'finish', state: 'asked', allowed: ['begin', 'note'] });
  });

  it('is refused when something stands in this person’s way, and not when it’s another person', () => {
    opened()
      .when('drop')
      .thenRefused('boss-drops', { role: 'worker' })
      .when('drop', {}, { actor: BOSS })
      .thenState('work.dropped');
  });

  it('is refused for the process’s own reasons', () => {
    opened()
      .when('begin')
      .when('give-back')
      .when('begin')
      .when('give-back')
      .when('begin')
      .when('give-back')
      .thenRefused('given-back-too-often', { limit: 2 });
  });

  it.each(['vanish', 'constructor', '__proto__', 'toString', 'open'])('is unknown: %s', (name) => {
    const { state } = opened();
    expect(decide(state, { name, payload: {} }, envelope)).toEqual({
      refused: 'command-unknown',
      details: { command: name },
    });
  });

  it('is refused in a final state, even one that every other state takes', () => {
    opened()
      .when('drop', {}, { actor: BOSS })
      .when('note')
      .thenRefused('command-not-allowed', { state: 'dropped', allowed: [] })
      // Not for what stands in this person's way: nobody could.
      .when('drop')
      .thenRefused('command-not-allowed', { state: 'dropped', allowed: [] });
  });

  it('is refused for where the case is before it’s refused for anything else', () => {
    opened()
      .when('begin')
      .when('give-back')
      .when('begin')
      .when('give-back')
      .when('give-back')
      .thenRefused('command-not-allowed', { command: 'give-back', state: 'asked' });
  });

  it('changes nothing of the case that it’s decided on', () => {
    const { state } = opened();
    const before = JSON.stringify([state.state, state.data, state.deadlines, [...state.outcomes]]);
    decide(state, { name: 'begin', payload: {} }, envelope);
    decide(state, { name: 'finish', payload: {} }, envelope);
    expect(JSON.stringify([state.state, state.data, state.deadlines, [...state.outcomes]])).toBe(before);
  });
});

describe('the commands allowed now', () => {
  it('are those that the role may give and the machine may take, in the order of the definition', () => {
    opened()
      .thenAllowed(WORKER, 'begin', 'note')
      .thenAllowed(BOSS, 'drop', 'note', 'hurry')
      .when('begin')
      .thenAllowed(WORKER, 'finish', 'finish-alone', 'give-back', 'note');
  });

  it('count a command that may lead to several facts when one of them may come', () => {
    opened().thenAllowed(CLOCK, 'mark-overdue');
  });

  it('are none in a final state', () => {
    opened().when('drop', {}, { actor: BOSS }).thenAllowed(BOSS).thenAllowed(WORKER);
  });
});

it('labels every refusal of the engine in both languages', () => {
  expect(Object.keys(ENGINE_REFUSALS).sort()).toEqual([
    'command-not-allowed',
    'command-unknown',
    'role-not-allowed',
  ]);
  expect(isEngineRefusal('command-unknown')).toBe(true);
  expect(isEngineRefusal('constructor')).toBe(false);
});
