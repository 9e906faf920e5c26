import assert from 'node:assert/strict';
import type { CaseState } from '../case/case-state.ts';
import { fold } from '../case/fold.ts';
import { leavesOf } from '../check/model.ts';
import type { FactRecord } from '../case/recorded-fact.ts';
import { decide, decideOpening } from '../decide/decide.ts';
import { isEngineRefusal } from '../decide/engine-refusal.ts';
import { mayFollow } from '../decide/allowed-commands.ts';
import type { CommandEnvelope } from '../decide/envelope.ts';
import { recordFacts } from '../decide/record.ts';
import type { Actor } from '../definition/actor.ts';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import { isRefusal, type Refusal } from '../definition/refusal.ts';
import { CaseLog } from './case-log.ts';
import { deepFreeze } from './deep-freeze.ts';
import { Dice } from './dice.ts';
import type { Heading } from './heading.ts';
import type { Invariants } from './invariants.ts';
import type { WalkOptions } from './random-walk.ts';
import { transitionsOf, type TransitionCoverage } from './transition-coverage.ts';

const HOUR = 3_600_000;

/** Where walkers note what they come by. */
export interface Notebook {
  readonly invariants: Invariants;
  readonly coverage: TransitionCoverage;
  readonly refusals: Map<string, number>;
}

/** One case on its random way. */
export class Walker {
  readonly log: CaseLog;
  /** The state as the facts led to it when they were decided, without any store between. */
  #inHand: CaseState | undefined;
  #commands = 0;
  #dice = new Dice(0);

  constructor(
    readonly process: Process,
    readonly options: WalkOptions<object, Fact, unknown>,
    private now: number,
    readonly notebook: Notebook,
    readonly heading: Heading,
  ) {
    this.log = new CaseLog(process, `${process.id}-walk`);
  }

  get goesOn(): boolean {
    return this.#inHand !== undefined && !this.#inHand.properties.final;
  }

  /** @param seed decides everything random about it. */
  open(seed: number): void {
    this.#dice = new Dice(seed);
    const { opening } = this.process.definition;
    const actor = this.#actor(opening.by);
    const payload = Object.assign(new opening.payload(), this.#dice.value(this.options.opening));
    const decision = decideOpening(
      this.process,
      this.log.caseId,
      payload,
      this.#envelope(opening.name, actor),
    );
    this.#take(decision);
  }

  /** @param seed decides everything random about it. */
  step(seed: number): void {
    this.#dice = new Dice(seed);
    const state = this.#inHand!;
    const edge = this.#dice.onceIn(3) ? undefined : this.heading.next(state.at);
    this.#wait(state, edge?.fact);
    const choice = edge ? this.#dice.pick(this.#leadingTo(edge.fact)) : this.#astray(state);
    if (choice === undefined) return;
    if (choice in this.process.definition.commands) this.#command(state, choice);
    else this.#fact(state, choice);
  }

  /** What may bring a fact about: commands that lead to it, or the fact itself. */
  #leadingTo(fact: string): readonly string[] {
    const { commands } = this.process.definition;
    const names = Object.keys(commands).filter((name) => [commands[name]!.leadsTo].flat().includes(fact));
    return fact in (this.options.facts ?? {}) ? [...names, fact] : names;
  }

  /** Any step that is possible, now and then one that isn't; seldom one that ends the case: walks are to be long. */
  #astray(state: CaseState): string | undefined {
    const { commands } = this.process.definition;
    if (this.#dice.onceIn(8)) return this.#dice.pick(Object.keys(commands));
    const facts = Object.keys(this.options.facts ?? {});
    const possible = [...Object.keys(commands), ...facts].filter((name) => {
      const leadsTo = commands[name]?.leadsTo ?? name;
      return mayFollow(state, leadsTo) && !mayEnd(state, leadsTo);
    });
    return this.#dice.pick(possible);
  }

  verify(): void {
    const { policy, policyRevision = 1 } = this.options;
    assert.deepEqual(this.log.divergences(policy, policyRevision), [], 'the history diverges');
    this.notebook.invariants.continuous(this.log.history);
  }

  /** The facts so far, one a line. */
  story(): string {
    return this.log.history
      .map(
        ({ type, data, metadata: { occurredAt, actor } }) =>
          `${occurredAt} ${actor.role} ${actor.id}: ${type} ${JSON.stringify(data)}`,
      )
      .join('\n');
  }

  #command(state: CaseState, name: string): void {
    const command = this.process.definition.commands[name]!;
    const actor = this.#actor(this.#dice.onceIn(30) ? undefined : command.by);
    const data = this.#dice.value(this.options.commands[name]!(state, this.now));
    const payload = Object.assign(new command.payload(), data);
    this.#take(decide(state, { name, payload }, this.#envelope(name, actor)));
  }

  #fact(state: CaseState, type: string): void {
    const data = this.#dice.value(this.options.facts![type]!(state, this.now));
    const envelope = this.#envelope('given', this.#actor(undefined));
    const records = recordFacts(this.process, this.log.caseId, state, [{ type, data }], envelope);
    if (!('notAccepted' in records)) this.#take(records);
  }

  #take(decision: readonly FactRecord[] | Refusal): void {
    const { invariants, refusals } = this.notebook;
    if (isRefusal(decision)) {
      const { refused } = decision;
      refusals.set(refused, (refusals.get(refused) ?? 0) + 1);
      const { labels } = this.process.definition;
      assert.ok(isEngineRefusal(refused) || refused in labels.refusals, `refusal ${refused} has no label`);
      return;
    }
    for (const record of decision) {
      const before = this.#inHand;
      const revision = this.log.history.length;
      const recorded = { ...record, revision, position: revision };
      const after = fold(this.process, this.log.caseId, before, recorded);
      deepFreeze(after.data);
      this.log.append([record]);
      this.#inHand = after;
      invariants.sameAsXState(before, recorded, after);
      invariants.sameAsStored(after, this.log.state!);
      invariants.deadlinesAsRecorded(after, this.log.history);
      invariants.sameStore(before, after);
      invariants.owned(after);
      this.options.holds?.(after, recorded, before);
      if (before) this.#note(transitionsOf(this.process, before.state, record.type, after.state));
    }
  }

  #note(transitions: readonly string[]): void {
    this.notebook.coverage.take(transitions);
    this.heading.reached(transitions);
  }

  /** Time goes by: not at all, a little, or until something is due; until that is due whose fact is aimed at. */
  #wait({ deadlines }: CaseState, aim: string | undefined): void {
    const rules = this.process.definition.deadlines;
    const running = deadlines.filter(({ expired }) => !expired);
    const aimed = running.filter(({ name }) => rules[name]?.fact === aim);
    const gaps = (aimed.length > 0 ? aimed : running)
      .map(({ due }) => Math.max(0, Date.parse(due) - this.now))
      .concat(aimed.length > 0 ? [] : [0, HOUR / 60, HOUR, 24 * HOUR]);
    this.now += this.#dice.pick(gaps) ?? 0;
  }

  #actor(by: readonly string[] | undefined): Actor {
    const { actors } = this.options;
    const able = by ? actors.filter(({ role }) => by.includes(role)) : actors;
    return this.#dice.pick(able) ?? assert.fail(`no actor has one of the roles ${by?.join(', ')}`);
  }

  #envelope(type: string, actor: Actor): CommandEnvelope {
    const { policy, policyRevision = 1 } = this.options;
    return {
      command: { id: `command-${(this.#commands += 1)}`, type },
      actor,
      now: this.now,
      policy,
      policyRevision,
    };
  }
}

/** Whether a fact of these types might be the case's last. */
function mayEnd({ process, at }: CaseState, leadsTo: string | readonly string[]): boolean {
  return [leadsTo]
    .flat()
    .flatMap((fact) => [...leavesOf(process.statechart.branch(at, fact))])
    .some(({ leaf }) => leaf.kind === 'leads' && process.properties(leaf.to).final);
}
