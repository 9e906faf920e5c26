import assert from 'node:assert/strict';
import type { CaseState } from '../case/case-state.ts';
import { happened } from '../case/fold.ts';
import type { RecordedFact } from '../case/recorded-fact.ts';
import { canonicalJson } from '../definition/canonical-json.ts';
import type { Process } from '../definition/define-process.ts';
import { XStateReplay } from '../replay/xstate-replay.ts';
import { stateKey } from '../statechart/state-value.ts';
import type { StatechartState } from '../statechart/statechart.ts';

/** What holds of every case after every fact, whatever the process. Each method throws an AssertionError. */
export class Invariants {
  readonly #witness: XStateReplay;
  readonly #compared = new Set<StatechartState>();

  constructor(readonly process: Process) {
    this.#witness = new XStateReplay(process.definition.machine);
  }

  /** The table of transitions and XState itself agree on where the fact leads. */
  sameAsXState(before: CaseState | undefined, recorded: RecordedFact, after: CaseState): void {
    const next = before
      ? this.#witness.next(before.state, before.data, happened(recorded))
      : this.#witness.initial();
    assert.equal(next && stateKey(next), after.at.key, `XState and the table differ on ${recorded.type}`);
    this.#sameRefusals(after);
  }

  /** What the table refuses without asking a guard, XState refuses too, and the other way round. */
  #sameRefusals({ at, data, properties }: CaseState): void {
    if (properties.final || this.#compared.has(at)) return;
    this.#compared.add(at);
    for (const type of Object.keys(this.process.definition.facts)) {
      const branch = this.process.statechart.branch(at, type);
      if (branch.kind === 'guard') continue;
      const next = this.#witness.next(at.value, data, {
        type,
        data: {},
        at: 0,
        actor: { id: 'x', role: 'x' },
      });
      const tabled = branch.kind === 'leads' ? branch.to.key : undefined;
      assert.equal(tabled, next && stateKey(next), `XState and the table differ on ${type} in ${at.key}`);
    }
  }

  /** Folding what is stored gives the state that the facts were decided to lead to. */
  sameAsStored(inHand: CaseState, stored: CaseState): void {
    assert.equal(stored.at.key, inHand.at.key, 'the stored facts lead to another state');
    assert.equal(stored.revision, inHand.revision);
    assert.equal(canonicalJson(stored.data), canonicalJson(inHand.data), 'the stored facts give other data');
    assert.deepEqual(stored.deadlines, inHand.deadlines, 'the stored facts give other deadlines');
    assert.deepEqual([...stored.outcomes], [...inHand.outcomes], 'the stored facts give other outcomes');
  }

  /** Each fact begins where the one before it ended; the opening one begins nowhere. */
  continuous(history: readonly RecordedFact[]): void {
    history.forEach(({ metadata, type, revision }, index) => {
      assert.equal(revision, index, 'revisions have a gap');
      assert.deepEqual(
        metadata.from,
        history[index - 1]?.metadata.to ?? null,
        `${type} doesn’t begin where its predecessor ended`,
      );
    });
  }

  /** Running deadlines are those recorded as set and not as cleared, each set once under an identity of its own. */
  deadlinesAsRecorded(state: CaseState, history: readonly RecordedFact[]): void {
    const changes = history.map(({ metadata }) => metadata.deadlines);
    const set = changes.flatMap((change) => change?.set?.map(({ id }) => id) ?? []);
    const cleared = new Set(changes.flatMap((change) => change?.cleared ?? []));
    const expired = new Set(changes.flatMap((change) => change?.expired ?? []));
    assert.equal(new Set(set).size, set.length, 'a deadline’s identity was given twice');
    for (const id of [...cleared, ...expired])
      assert.ok(set.includes(id), `${id} was cleared or expired and never set`);
    assert.deepEqual(
      state.deadlines.map(({ id }) => id),
      set.filter((id) => !cleared.has(id)),
    );
    for (const { id, expired: gone } of state.deadlines) assert.equal(gone ?? false, expired.has(id), id);
  }

  /** A case stays in its store: rows, deadlines and who may see it go by where it was opened. */
  sameStore(before: CaseState | undefined, after: CaseState): void {
    if (before) assert.equal(after.store, before.store, 'the case went to another store');
  }

  /** In a state that isn't final somebody is responsible and something is due; in a final one nothing is. */
  owned({ properties, deadlines, at }: CaseState): void {
    if (properties.final) return assert.deepEqual(deadlines, [], `something runs in ${at.key}`);
    assert.ok(properties.owner, `nobody is responsible in ${at.key}`);
    assert.ok(deadlines.length > 0, `nothing is due in ${at.key}`);
  }
}
