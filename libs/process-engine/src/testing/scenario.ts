import assert from 'node:assert/strict';
import type { FactRecord, RecordedFact } from '../case/recorded-fact.ts';
import { decide, decideOpening } from '../decide/decide.ts';
import type { CommandEnvelope } from '../decide/envelope.ts';
import { recordFacts } from '../decide/record.ts';
import type { Actor } from '../definition/actor.ts';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import { isRefusal } from '../definition/refusal.ts';
import { Expectations, type Setting } from './expectations.ts';
import { epochOf, type Moment } from './moment.ts';

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

/**
 * One case, told as *given* facts, *when* a command comes, *then* facts, a refusal, deadlines or a state. Goes through the
 * real `decide`, `recordFacts` and `fold`, and every record through JSON. After every step the history is verified by XState.
 * A scenario goes on: a `when` may follow a `then`, unless the command before was refused and nobody expected it.
 */
export class Scenario<Data extends object, F extends Fact, Policy> extends Expectations<Data, F, Policy> {
  #actor = this.setting.actor;
  #commands = 0;

  /** The time from here on. */
  at(now: Moment): this {
    this.now = epochOf(now);
    return this;
  }

  /** Who acts from here on. */
  by(actor: Actor): this {
    this.#actor = actor;
    return this;
  }

  /** What happened, without any command of this process: every fact must be accepted by the machine. */
  given(...facts: readonly GivenFact<F>[]): this {
    this.settled();
    for (const { type, data, at = this.now, actor } of facts) {
      this.at(at);
      const full = this.log.state
        ? data
        : { ...this.process.definition.openingDefaults?.(this.setting.policy), ...data };
      const envelope = this.#envelope(`given-${this.history.length}`, 'given', { actor });
      const records = recordFacts(
        this.process as Process,
        this.log.caseId,
        this.log.state,
        [{ type, data: full }],
        envelope,
      );
      if ('notAccepted' in records)
        assert.fail(`${type} isn’t accepted in ${this.log.state?.at.key ?? 'a case that isn’t open'}`);
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
    this.settled();
    this.at(by.now ?? this.now);
    this.#commands += 1;
    const { opening, commands } = this.process.definition;
    const { state, caseId } = this.log;
    const envelope = this.#envelope(by.commandId ?? `command-${this.#commands}`, name, by);
    const body: object = Object.assign(
      new (state ? (commands[name]?.payload ?? Object) : opening.payload)(),
      payload,
    );
    if (!state) assert.equal(name, opening.name, 'the case isn’t open yet');
    const decision = state
      ? decide(state, { name, payload: body }, envelope)
      : decideOpening(this.process as Process, caseId, body, envelope);
    this.refusalExpected = false;
    this.outcome = isRefusal(decision) ? decision : this.#store(decision);
    return this;
  }

  #store(records: readonly FactRecord[]): readonly RecordedFact[] {
    const stored = this.log.append(records);
    assert.deepEqual(
      this.log.divergences(this.setting.policy, this.setting.policyRevision ?? 1),
      [],
      'the history diverges',
    );
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
      now: this.now,
      policy: this.setting.policy,
      policyRevision: this.setting.policyRevision ?? 1,
    };
  }
}

/** Begins a scenario: no case is open yet. */
export const scenario = <Data extends object, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
  setting: Setting<Policy>,
): Scenario<Data, F, Policy> => new Scenario(process, setting);
