import { describe, expect, it } from '@jest/globals';
import { commonMetadata } from '../decide/record.ts';
import { BOSS, errand, WORKER } from '../testing/errand.ts';
import { scenario } from '../testing/scenario.ts';
import type { CaseState } from './case-state.ts';
import { STEP_DEVIATED } from './deviation.ts';
import { fold, IncompatibleHistoryError } from './fold.ts';
import type { RecordedFact } from './recorded-fact.ts';

const NOW = '2026-03-02T01:00:00.000Z';
const story = () => scenario(errand, { policy: { total: 5_000 }, now: NOW, actor: WORKER });
const foldAll = (history: readonly RecordedFact[], from?: CaseState) =>
  history.reduce<CaseState | undefined>(
    (state, recorded) => fold(errand, 'sample-1', state, recorded),
    from,
  )!;

/** The record of a step that the machine doesn't allow, as an import keeps it. */
function deviation(state: CaseState): RecordedFact {
  const envelope = {
    command: { id: 'import-1', type: 'import' },
    actor: BOSS,
    now: Date.parse(NOW),
    policy: {},
    policyRevision: 1,
  };
  return {
    type: STEP_DEVIATED,
    data: { step: { activity: 'Teleported' }, reason: 'not-accepted-in-state', wouldBe: ['Finished'] },
    revision: state.revision + 1,
    position: state.revision + 1,
    metadata: { ...commonMetadata(errand, state.id, envelope), from: state.state, to: state.state },
  };
}

describe('a folded case', () => {
  const { state, history } = story().when('open').when('begin').when('note').when('finish');

  it('is in the state that its facts lead to, with the data that they make', () => {
    const folded = foldAll(history);
    expect(folded.state).toEqual({ work: 'done', clock: 'running' });
    expect(folded.data).toEqual({ counts: { Begun: 1, Noted: 1, HelpCame: 1, Finished: 1 } });
    expect(folded.revision).toBe(4);
    expect(folded.properties).toEqual({ name: 'done', owner: undefined, final: true, deadlines: new Set() });
    expect(folded.store).toBe('S01');
    expect(folded.matches('work.done')).toBe(true);
  });

  it('is the same from whatever state the fold goes on', () => {
    for (let cut = 1; cut < history.length; cut += 1) {
      const resumed = foldAll(history.slice(cut), foldAll(history.slice(0, cut)));
      expect(resumed).toEqual(state);
    }
  });

  it('has the deadlines that were recorded, since when their fact happened, not those that would be computed today', () => {
    const [first] = history;
    const due = '2030-01-01T00:00:00.000Z';
    const altered = {
      ...first!,
      metadata: { ...first!.metadata, deadlines: { set: [{ id: 'beginning@0', name: 'beginning', due }] } },
    };
    expect(fold(errand, 'sample-1', undefined, altered).deadlines).toEqual([
      { id: 'beginning@0', name: 'beginning', due, since: first!.metadata.occurredAt },
    ]);
  });

  it('knows what each command did, to answer its repetition', () => {
    expect([...state.outcomes.keys()]).toEqual(['command-1', 'command-2', 'command-3', 'command-4']);
    expect(state.outcomes.get('command-4')).toEqual({
      command: { id: 'command-4', type: 'finish' },
      revision: 4,
      position: 4,
      facts: ['HelpCame', 'Finished'],
      state: { work: 'done', clock: 'running' },
    });
  });
});

describe('a deviation', () => {
  it('belongs to the history and changes nothing but the revision', () => {
    const { state } = story().when('open');
    const after = fold(errand, 'sample-1', state, deviation(state));
    expect(after.revision).toBe(1);
    expect([after.at, after.data, after.deadlines]).toEqual([state.at, state.data, state.deadlines]);
    expect(after.outcomes.get('import-1')?.facts).toEqual([STEP_DEVIATED]);
  });

  it('may come after the end', () => {
    const { state } = story().when('open').when('drop', {}, { actor: BOSS });
    expect(fold(errand, 'sample-1', state, deviation(state)).state).toEqual(state.state);
  });
});

describe('a history that the machine doesn’t accept raises an alarm', () => {
  const { history } = story().when('open').when('begin').when('drop', {}, { actor: BOSS });
  const [opened, begun, dropped] = history as readonly [RecordedFact, RecordedFact, RecordedFact];

  it('for a fact that isn’t accepted in its state', () => {
    expect(() => foldAll([opened, begun, begun])).toThrow(IncompatibleHistoryError);
    expect(() => foldAll([opened, begun, begun])).toThrow(
      "Case sample-1: fact Begun at revision 1 can't be replayed: the machine doesn’t accept it in state (clock.running work.doing).",
    );
  });

  it('for a fact after the end', () => {
    const note = story().when('open').when('note').history[1]!;
    expect(() => foldAll([...history, note])).toThrow(
      'doesn’t accept it in state (clock.running work.dropped)',
    );
  });

  it('for a case that doesn’t begin with its opening', () => {
    expect(() => foldAll([begun])).toThrow('in state before the opening');
    expect(() => foldAll([opened, opened])).toThrow(IncompatibleHistoryError);
    const state = foldAll([opened]);
    expect(() => foldAll([deviation(state)])).toThrow('a case can’t begin with a deviation');
  });

  it('for a fact of another version of the machine', () => {
    const machine = { ...opened.metadata.machine, version: 2 };
    const other = { ...opened, metadata: { ...opened.metadata, machine } };
    expect(() => foldAll([other])).toThrow('it was decided on version 2');
  });

  it('and leaves the state that it was to be folded into as it was', () => {
    const state = foldAll([opened, begun, dropped]);
    const before = [...state.outcomes];
    expect(() => fold(errand, 'sample-1', state, begun)).toThrow(IncompatibleHistoryError);
    expect([...state.outcomes]).toEqual(before);
  });
});
