import assert from 'node:assert/strict';
import type { CaseState } from '../case/case-state.ts';
import type { RecordedFact } from '../case/recorded-fact.ts';
import { allowedCommands } from '../decide/allowed-commands.ts';
import type { Actor } from '../definition/actor.ts';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import { isRefusal, type Refusal } from '../definition/refusal.ts';
import { CaseLog, roundTrip } from './case-log.ts';
import { assertContains } from './contains.ts';
import { epochOf, isoOf, type Moment } from './moment.ts';

/** What a scenario plays in. */
export interface Setting<Policy> {
  readonly policy: Policy;
  /** Default: 1. */
  readonly policyRevision?: number;
  /** When it begins. */
  readonly now: Moment;
  /** Who acts, as long as nobody else is named. */
  readonly actor: Actor;
  /** Default: `<process>-1`. */
  readonly caseId?: string;
}

/** A fact that must have been recorded; without `data` only its type counts. */
export type ExpectedFact<F extends Fact> = F extends Fact
  ? { readonly type: F['type']; readonly data?: F['data'] }
  : never;

/** When a deadline is due, and whether it must have gone by. */
export type ExpectedDeadline = Moment | { readonly due: Moment; readonly expired: true };

/** What a test can say of a case, and of what the last command came to. Every `then…` throws an AssertionError. */
export abstract class Expectations<Data extends object, F extends Fact, Policy> {
  protected readonly log: CaseLog<Data>;
  protected now: number;
  protected outcome: readonly RecordedFact[] | Refusal | undefined;
  protected refusalExpected = false;

  constructor(
    readonly process: Process<Data, F, Policy>,
    readonly setting: Setting<Policy>,
  ) {
    this.log = new CaseLog(process as Process<Data>, setting.caseId ?? `${process.id}-1`);
    this.now = epochOf(setting.now);
  }

  /** The case as folded from what is stored. */
  get state(): CaseState<Data> {
    assert.ok(this.log.state, 'the case isn’t open yet');
    return this.log.state;
  }

  /** Everything that is recorded so far. */
  get history(): readonly RecordedFact[] {
    return this.log.history;
  }

  /** Identity of the running deadline of that name. */
  deadline(name: string): string {
    const deadline = this.state.deadlines.find((candidate) => candidate.name === name);
    assert.ok(deadline, `${name} doesn’t run; running: ${this.#running().join(', ') || 'nothing'}`);
    return deadline.id;
  }

  /** The last command led to these facts, in this order, and to no others. */
  thenFacts(...expected: readonly ExpectedFact<F>[]): this {
    const facts = this.#facts();
    assert.deepEqual(
      facts.map(({ type }) => type),
      expected.map(({ type }) => type),
    );
    expected.forEach(({ type, data }, index) => {
      if (data) assert.deepEqual(facts[index]?.data, roundTrip(data), `data of ${type}`);
    });
    return this;
  }

  /** The last command was refused, for this reason; the details may hold more than is named. */
  thenRefused(code: string, details: Readonly<Record<string, unknown>> = {}): this {
    const outcome = this.outcome;
    assert.ok(outcome, 'no command came');
    if (!isRefusal(outcome))
      assert.fail(`accepted (${outcome.map(({ type }) => type).join(', ')}), not refused as ${code}`);
    this.refusalExpected = true;
    assert.equal(outcome.refused, code);
    assertContains(outcome.details, details, `details of ${code}`);
    return this;
  }

  /** Exactly these deadlines run, by name. */
  thenDeadlines(expected: Readonly<Record<string, ExpectedDeadline>>): this {
    const running = this.state.deadlines.map(({ name, due, expired }) => [
      name,
      { due, expired: expired ?? false },
    ]);
    assert.equal(new Set(this.#running()).size, running.length, 'a deadline runs twice');
    const wanted = Object.entries(expected).map(([name, deadline]) => [name, expectedDeadline(deadline)]);
    assert.deepEqual(Object.fromEntries(running), Object.fromEntries(wanted));
    return this;
  }

  /** This deadline runs, whatever else does. */
  thenDeadline(name: string, expected: ExpectedDeadline): this {
    const id = this.deadline(name);
    const { due, expired = false } = this.state.deadlines.find((deadline) => deadline.id === id)!;
    assert.deepEqual({ due, expired }, expectedDeadline(expected), name);
    return this;
  }

  thenNoDeadline(...names: readonly string[]): this {
    for (const name of names) assert.ok(!this.#running().includes(name), `${name} runs`);
    return this;
  }

  /** The case lies in all of these states, given as dotted paths from the root. */
  thenState(...paths: readonly string[]): this {
    for (const path of paths)
      assert.ok(this.state.matches(path), `the case is in ${this.state.at.key}, not in ${path}`);
    return this;
  }

  /** The case's data hold these members (and may hold more). */
  thenData(expected: Partial<Data>): this {
    assertContains(this.state.data, expected, 'data of the case');
    return this;
  }

  /** This actor could now give exactly these commands. */
  thenAllowed(actor: Actor, ...commands: readonly string[]): this {
    const { policy } = this.setting;
    assert.deepEqual(
      [...allowedCommands(this.state, { actor, policy, now: this.now })].sort(),
      [...commands].sort(),
    );
    return this;
  }

  /** What was refused must have been expected before the story goes on. */
  protected settled(): void {
    if (this.outcome && !this.refusalExpected) this.#facts();
  }

  #facts(): readonly RecordedFact[] {
    const outcome = this.outcome;
    assert.ok(outcome, 'no command came');
    if (isRefusal(outcome)) assert.fail(`refused as ${outcome.refused}: ${JSON.stringify(outcome.details)}`);
    return outcome;
  }

  #running(): readonly string[] {
    return this.state.deadlines.map(({ name }) => name);
  }
}

const expectedDeadline = (expected: ExpectedDeadline) =>
  typeof expected === 'object'
    ? { due: isoOf(expected.due), expired: expected.expired }
    : { due: isoOf(expected), expired: false };
