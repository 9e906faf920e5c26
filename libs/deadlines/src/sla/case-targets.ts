import {
  matchesPath,
  type Deadline,
  type DeadlineRule,
  type HappenedFact,
  type Process,
  type RecordedFact,
} from '@huiyin/process-engine';
import type { DeadlineCaseRow, SlaRow } from '../view/tables.ts';
import { Activation } from './activation.ts';
import type { SlaCause } from './first-row.ts';
import type { CalendarAt } from './working-time.ts';

type Rule = DeadlineRule<object, unknown>;

/** The targets of one case, from fact to fact. What lapses by itself is no target: nobody owes it. */
export class CaseTargets {
  /** Activations that aren't settled, by target. */
  readonly #open = new Map<string, Activation>();
  /** How often each target was activated. */
  readonly #counts = new Map<string, number>();
  readonly #touched = new Set<Activation>();

  /** @param activations every one that the case has had. */
  constructor(
    private readonly about: DeadlineCaseRow,
    activations: readonly SlaRow[],
    private readonly calendarAt: CalendarAt,
  ) {
    for (const row of activations) {
      this.#counts.set(row.target, Math.max(row.n, this.#counts.get(row.target) ?? 0));
      if (row.settled_at === null) this.#open.set(row.target, Activation.of(row, calendarAt));
    }
  }

  /** Follows the next fact. */
  follow({ type, revision, metadata }: RecordedFact, { at }: HappenedFact, process: Process): void {
    const { set = [], cleared = [], expired = [] } = metadata.deadlines ?? {};
    const { definition, statechart } = process;
    if (this.#open.size === 0 && set.length === 0) return;
    const cause = { at, fact: type, revision, policy: metadata.policy };
    const gone = new Set(cleared);
    for (const [target, activation] of this.#open) {
      const { deadline } = activation;
      if (deadline !== null && expired.includes(deadline)) this.#to(activation).expire(cause);
      const next = set.find(({ name }) => name === target);
      const rule = definition.deadlines[target];
      if (next || !rule) continue;
      if (deadline !== null && gone.has(deadline)) this.#stop(activation, rule, cause, metadata.to);
      else if (activation.isPaused && !pausesIn(rule, metadata.to)) this.#leave(activation, rule, cause);
    }
    for (const deadline of set) this.#set(deadline, definition.deadlines[deadline.name], cause);
    const over = process.properties(statechart.state(metadata.to)).final;
    if (over || definition.facts[type]?.answers) this.#answer(cause, over);
  }

  /** Rows to be written since this was last asked. */
  take(): readonly SlaRow[] {
    const rows = [...this.#touched].map(({ row }) => row);
    this.#touched.clear();
    return rows;
  }

  /** A deadline is set: its target goes on, or is activated (again). */
  #set({ id, name, due }: Deadline, rule: Rule | undefined, cause: SlaCause): void {
    if (rule?.lapses) return;
    const deadline = { id, due: Date.parse(due) };
    const open = this.#open.get(name);
    if (open) return this.#to(open).goOn(deadline, cause);
    const n = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, n);
    const activation = Activation.begin({ ...this.about, target: name, n }, deadline, cause, this.calendarAt);
    this.#open.set(name, activation);
    this.#to(activation);
  }

  /** What ran for it was cleared. */
  #stop(activation: Activation, rule: Rule, cause: SlaCause, to: RecordedFact['metadata']['to']): void {
    if (pausesIn(rule, to)) this.#to(activation).pause(cause);
    else if (rule.fact === cause.fact) this.#to(activation).expireAndStop(cause);
    else this.#leave(activation, rule, cause);
  }

  #leave(activation: Activation, rule: Rule, cause: SlaCause): void {
    if (rule.cancelledBy?.includes(cause.fact)) this.#to(activation).cancel(cause);
    else this.#to(activation).settle(cause);
    this.#open.delete(activation.target);
  }

  /** What was missed and has nothing running for it is done by the fact that answers the customer, or gone with the case. */
  #answer(cause: SlaCause, over: boolean): void {
    for (const [target, activation] of this.#open) {
      if (!activation.isOwed && !over) continue;
      this.#to(activation).settle(cause);
      this.#open.delete(target);
    }
  }

  #to(activation: Activation): Activation {
    this.#touched.add(activation);
    return activation;
  }
}

const pausesIn = ({ pausesIn: path }: Rule, state: RecordedFact['metadata']['to']): boolean =>
  path !== undefined && matchesPath(state, path);
