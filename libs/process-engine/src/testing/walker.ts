import assert from 'node:assert/strict';
import fc, { type GeneratorValue } from 'fast-check';
import type { CaseState } from '../case/case-state.ts';
import { fold } from '../case/fold.ts';
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
import { inclinationOf, type Inclination } from './inclination.ts';
import type { Invariants } from './invariants.ts';
import type { WalkOptions } from './random-walk.ts';
import type { TransitionCoverage } from './transition-coverage.ts';

const HOUR = 3_600_000;

/** How often a walk is inclined to what, in a hundred. */
const INCLINATIONS: readonly Inclination[] = [
  ...Array<Inclination>(50).fill('moves'),
  ...Array<Inclination>(27).fill('stays'),
  ...Array<Inclination>(20).fill('expires'),
  ...Array<Inclination>(3).fill('ends'),
];

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

  constructor(
    readonly process: Process,
    readonly options: WalkOptions<object, Fact, unknown>,
    readonly draw: GeneratorValue,
    private now: number,
    readonly notebook: Notebook,
  ) {
    this.log = new CaseLog(process, `${process.id}-walk`);
  }

  get #commandNames(): readonly string[] {
    return Object.keys(this.process.definition.commands);
  }

  get goesOn(): boolean {
    return this.#inHand !== undefined && !this.#inHand.properties.final;
  }

  open(): void {
    const { opening } = this.process.definition;
    const actor = this.#actor(opening.by);
    const payload = Object.assign(
      new opening.payload(),
      this.draw(() => this.options.opening),
    );
    const decision = decideOpening(
      this.process,
      this.log.caseId,
      payload,
      this.#envelope(opening.name, actor),
    );
    this.#take(decision);
  }

  step(): void {
    const state = this.#inHand!;
    this.#wait(state);
    const choice = this.#onceIn(20) ? this.#pick(this.#commandNames) : this.#choose(state);
    if (choice === undefined) return;
    if (choice in this.process.definition.commands) this.#command(state, choice);
    else this.#fact(state, choice);
  }

  /** One of the possible steps. Those that end the case are rarer than the others, or walks would be short. */
  #choose(state: CaseState): string | undefined {
    const { commands } = this.process.definition;
    const facts = Object.keys(this.options.facts ?? {});
    const possible = [...this.#commandNames, ...facts].filter((name) =>
      mayFollow(state, commands[name]?.leadsTo ?? name),
    );
    const by = Map.groupBy(possible, (name) => inclinationOf(state, commands[name]?.leadsTo ?? name));
    const inclination = this.#pick(INCLINATIONS.filter((candidate) => by.has(candidate)));
    return inclination && this.#pick(by.get(inclination) ?? []);
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
    const actor = this.#actor(this.#onceIn(30) ? undefined : command.by);
    const data = this.draw(() => this.options.commands[name]!(state, this.now));
    const payload = Object.assign(new command.payload(), data);
    this.#take(decide(state, { name, payload }, this.#envelope(name, actor)));
  }

  #fact(state: CaseState, type: string): void {
    const data = this.draw(() => this.options.facts![type]!(state, this.now));
    const envelope = this.#envelope('given', this.#actor(undefined));
    const records = recordFacts(this.process, this.log.caseId, state, [{ type, data }], envelope);
    if (!('notAccepted' in records)) this.#take(records);
  }

  #take(decision: readonly FactRecord[] | Refusal): void {
    const { invariants, coverage, refusals } = this.notebook;
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
      this.log.append([record]);
      this.#inHand = after;
      invariants.sameAsXState(before, recorded, after);
      invariants.sameAsStored(after, this.log.state!);
      invariants.deadlinesAsRecorded(after, this.log.history);
      invariants.owned(after);
      if (before) coverage.take(before.state, record.type, after.state);
    }
  }

  /** Time goes by: not at all, a little, or until something is due. */
  #wait({ deadlines }: CaseState): void {
    const dues = deadlines.filter(({ expired }) => !expired).map(({ due }) => Date.parse(due) - this.now);
    const gaps = [0, HOUR / 60, HOUR, 24 * HOUR, ...dues.filter((gap) => gap > 0)];
    this.now += this.#pick(gaps) ?? 0;
  }

  #actor(by: readonly string[] | undefined): Actor {
    const { actors } = this.options;
    const able = by ? actors.filter(({ role }) => by.includes(role)) : actors;
    return this.#pick(able) ?? assert.fail(`no actor has one of the roles ${by?.join(', ')}`);
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from.length === 0 ? undefined : from[this.#below(from.length)];
  }

  #onceIn(times: number): boolean {
    return this.#below(times) === times - 1;
  }

  /** Every number alike: fast-check would rather try small ones. */
  #below(limit: number): number {
    return this.draw((max: number) => fc.noBias(fc.nat({ max })), limit - 1);
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
