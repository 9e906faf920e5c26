import assert from 'node:assert/strict';
import type { CaseState } from '../case/case-state.ts';
import type { FactRecord, RecordedFact } from '../case/recorded-fact.ts';
import { allowedCommands } from '../decide/allowed-commands.ts';
import { decide, decideOpening } from '../decide/decide.ts';
import type { CommandEnvelope } from '../decide/envelope.ts';
import { recordFacts } from '../decide/record.ts';
import type { Actor } from '../definition/actor.ts';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import { isRefusal, type Refusal } from '../definition/refusal.ts';
import { CaseLog, roundTrip } from './case-log.ts';
import { epochOf, isoOf, type Moment } from './moment.ts';
import { assertContains } from './contains.ts';

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

/** A fact that has happened. Its time and its actor are those of the scenario unless they are given. */
export type GivenFact<F extends Fact> = F extends Fact
  ? {
      readonly type: F['type'];
      /** What `openingDefaults` adds to an opening fact may be left out. */
      readonly data: Partial<F['data']>;
      readonly at?: Moment;
      readonly actor?: Actor;
    }
  : never;

/** A fact that must have been recorded; without `data` only its type counts. */
export type ExpectedFact<F extends Fact> = F extends Fact
  ? { readonly type: F['type']; readonly data?: F['data'] }
  : never;

/** When a deadline is due, and whether it must have gone by. */
export type ExpectedDeadline = Moment | { readonly due: Moment; readonly expired: true };

/**
 * One case, told as *given* facts, *when* a command comes, *then* facts, a refusal, deadlines or a state. Goes through the
 * real `decide`, `recordFacts` and `fold`, and every record through JSON. After every step the history is verified by XState.
 * A scenario goes on: a `when` may follow a `then`, unless the command before was refused and nobody expected it.
 */
export class Scenario<Data extends object, F extends Fact, Policy> {
  readonly #log: CaseLog<Data>;
  readonly #revision: number;
  #now: number;
  #actor: Actor;
  #commands = 0;
  #outcome: readonly RecordedFact[] | Refusal | undefined;
  #refusalExpected = false;

  constructor(
    readonly process: Process<Data, F, Policy>,
    readonly setting: Setting<Policy>,
  ) {
    this.#log = new CaseLog(process as Process<Data>, setting.caseId ?? `${process.id}-1`);
    this.#revision = setting.policyRevision ?? 1;
    this.#now = epochOf(setting.now);
    this.#actor = setting.actor;
  }

  /** The case as folded from what is stored. */
  get state(): CaseState<Data> {
    assert.ok(this.#log.state, 'the case isn’t open yet');
    return this.#log.state;
  }

  /** Everything that is recorded so far. */
  get history(): readonly RecordedFact[] {
    return this.#log.history;
  }

  /** Identity of the running deadline of that name. */
  deadline(name: string): string {
    const deadline = this.state.deadlines.find((candidate) => candidate.name === name);
    assert.ok(deadline, `${name} doesn’t run; running: ${this.#running().join(', ') || 'nothing'}`);
    return deadline.id;
  }

  /** The time from here on. */
  at(now: Moment): this {
    this.#now = epochOf(now);
    return this;
  }

  /** Who acts from here on. */
  by(actor: Actor): this {
    this.#actor = actor;
    return this;
  }

  /** What happened, without any command of this process: every fact must be accepted by the machine. */
  given(...facts: readonly GivenFact<F>[]): this {
    this.#settled();
    for (const { type, data, at = this.#now, actor } of facts) {
      this.at(at);
      const full = this.#log.state
        ? data
        : { ...this.process.definition.openingDefaults?.(this.setting.policy), ...data };
      const envelope = this.#envelope(`given-${this.history.length}`, 'given', { actor });
      const records = recordFacts(
        this.process as Process,
        this.#log.caseId,
        this.#log.state,
        [{ type, data: full }],
        envelope,
      );
      if ('notAccepted' in records)
        assert.fail(`${type} isn’t accepted in ${this.#log.state?.at.key ?? 'a case that isn’t open'}`);
      this.#store(records);
    }
    return this;
  }

  /** A command comes: the opening one while there is no case, another one afterwards. */
  when(
    name: string,
    payload: object = {},
    by: { readonly actor?: Actor; readonly now?: Moment; readonly commandId?: string } = {},
  ): this {
    this.#settled();
    this.at(by.now ?? this.#now);
    this.#commands += 1;
    const { opening, commands } = this.process.definition;
    const { state, caseId } = this.#log;
    const envelope = this.#envelope(by.commandId ?? `command-${this.#commands}`, name, by);
    const body: object = Object.assign(
      new (state ? (commands[name]?.payload ?? Object) : opening.payload)(),
      payload,
    );
    if (!state) assert.equal(name, opening.name, 'the case isn’t open yet');
    const decision = state
      ? decide(state, { name, payload: body }, envelope)
      : decideOpening(this.process as Process, caseId, body, envelope);
    this.#refusalExpected = false;
    this.#outcome = isRefusal(decision) ? decision : this.#store(decision);
    return this;
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
    const outcome = this.#outcome;
    assert.ok(outcome, 'no command came');
    if (!isRefusal(outcome))
      assert.fail(`accepted (${outcome.map(({ type }) => type).join(', ')}), not refused as ${code}`);
    this.#refusalExpected = true;
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
      [...allowedCommands(this.state, { actor, policy, now: this.#now })].sort(),
      [...commands].sort(),
    );
    return this;
  }

  #facts(): readonly RecordedFact[] {
    const outcome = this.#outcome;
    assert.ok(outcome, 'no command came');
    if (isRefusal(outcome)) assert.fail(`refused as ${outcome.refused}: ${JSON.stringify(outcome.details)}`);
    return outcome;
  }

  #settled(): void {
    if (this.#outcome && !this.#refusalExpected) this.#facts();
  }

  #running(): readonly string[] {
    return this.state.deadlines.map(({ name }) => name);
  }

  #store(records: readonly FactRecord[]): readonly RecordedFact[] {
    const stored = this.#log.append(records);
    assert.deepEqual(this.#log.divergences(this.setting.policy, this.#revision), [], 'the history diverges');
    return stored;
  }

  #envelope(
    id: string,
    type: string,
    { actor = this.#actor }: { readonly actor?: Actor | undefined },
  ): CommandEnvelope {
    return {
      command: { id, type },
      actor,
      now: this.#now,
      policy: this.setting.policy,
      policyRevision: this.#revision,
    };
  }
}

const expectedDeadline = (expected: ExpectedDeadline) =>
  typeof expected === 'object'
    ? { due: isoOf(expected.due), expired: expected.expired }
    : { due: isoOf(expected), expired: false };

/** Begins a scenario: no case is open yet. */
export const scenario = <Data extends object, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
  setting: Setting<Policy>,
): Scenario<Data, F, Policy> => new Scenario(process, setting);
