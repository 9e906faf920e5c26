import type { CaseState } from '@huiyin/process-engine';
import {
  chooseAssignee,
  needOf,
  onTheLadder,
  rankAssignees,
  ROLES_BY_LEVEL,
  StaffAtMoment,
  type Candidate,
  type Load,
  type Need,
  type OpenWork,
  type StaffLedger,
} from '@huiyin/staff';
import { GivenOut } from './given-out.ts';

/** What a company says about who handles what, by store. */
export interface AssignmentRules {
  /** Skills asked for, by a case's category. */
  skills(store: string): Readonly<Record<string, readonly string[]>>;
  /** Whether new cases are given to somebody by themselves. */
  automatic(store: string): boolean;
  /** Who takes over what is raised to a level, in the order in which they are asked. */
  ladder(store: string, level: 'supervisor' | 'store-manager'): readonly string[];
}

/** No rules: skills by what people have, the ladder by their roles, nothing by itself. */
export const NO_RULES: AssignmentRules = { skills: () => ({}), automatic: () => false, ladder: () => [] };

/** What deciding about a case takes. */
interface Look {
  readonly people: StaffAtMoment;
  readonly need: Need;
  readonly loads: ReadonlyMap<string, Load>;
}

/** Finds who could be responsible for a case: by the directory as it is recorded, and the loads as the views know them. */
export class Assigner {
  #givenOut = new GivenOut();

  constructor(
    readonly staff: StaffLedger,
    readonly openWork: OpenWork,
    readonly rules: AssignmentRules,
    /** Epoch milliseconds. */
    readonly now: () => number,
  ) {}

  /** Another one that knows what this one remembers, and remembers for itself: for trying out. */
  apart(): Assigner {
    const other = new Assigner(this.staff, this.openWork, this.rules, this.now);
    other.#givenOut = this.#givenOut.copy();
    return other;
  }

  /** Everybody who could be asked, the best one first. */
  async rank(state: CaseState): Promise<readonly Candidate[]> {
    const { people, need, loads } = await this.#look(state);
    return rankAssignees(people, need, loads);
  }

  /** @param without somebody who isn't asked. */
  async choose(state: CaseState, without?: string): Promise<Candidate | undefined> {
    const { people, need, loads } = await this.#look(state);
    const others = new Map([...people.people].filter(([id]) => id !== without));
    return chooseAssignee(new StaffAtMoment(others, people.moment), need, loads);
  }

  /** Whether a case was escalated past somebody: it isn't given to them. */
  isPassed({ process, data }: CaseState, person: string): boolean {
    return needOf(process.id, data).escalatedPast.includes(person);
  }

  /** Counts a case as somebody's until the views know it is. @param version of the case once it is theirs. */
  remember({ id, process, data }: CaseState, person: string, version: number): void {
    this.#givenOut.remember(id, { person, weight: needOf(process.id, data).weight, version });
  }

  /**
   * Who is responsible for a raised case. Nobody where nobody of its store stands on that level; `kept` tells whether there is
   * anybody who could.
   */
  async onTheLadder(state: CaseState): Promise<{ readonly id: string | undefined; readonly kept: boolean }> {
    const { people, need, loads } = await this.#look(state);
    const { level, store } = need;
    const named = level === 0 ? [] : this.rules.ladder(store, level === 1 ? 'supervisor' : 'store-manager');
    const id = onTheLadder(people, need, loads, named);
    return { id, kept: named.length > 0 || people.employed(store).length > 0 };
  }

  /** A leader of the case’s store who is there, whatever they can do and however much they have to do. */
  async leaderFor(state: CaseState): Promise<string | undefined> {
    const { people, need, loads } = await this.#look(state);
    const roles = ROLES_BY_LEVEL[need.level === 0 ? 1 : need.level];
    return onTheLadder(people, { ...need, roles }, loads);
  }

  async #look(state: CaseState): Promise<Look> {
    await this.staff.refresh();
    const people = this.staff.directory.at(this.now());
    const need = needOf(state.process.id, state.data, this.rules.skills(state.store));
    const ids = people.employed(need.store).map(({ id }) => id);
    return { people, need, loads: await this.#givenOut.loads(ids, this.openWork) };
  }
}
