import type { Role } from '@huiyin/casework';
import type { Chance } from '../chance/chance.ts';
import { nextAtWork, type Person } from '../company/person.ts';
import type { Store } from '../company/store.ts';
import { allHands, seasonOf } from '../demand/seasons.ts';
import { dayOf, HOUR, MINUTE } from '../time/units.ts';
import type { StaffDoer } from '../journeys/situation.ts';

/** Who does a piece of work, and when. */
export interface Allotment {
  readonly person: Person;
  readonly begins: number;
  readonly ends: number;
}

/** Who does it when nobody of a role can. */
const NEXT_ROLE: Readonly<Partial<Record<Role, Role>>> = { agent: 'supervisor', supervisor: 'store-manager' };

/** Whoever is responsible is waited for this long; then somebody else does it. */
const WAITED_FOR = 30 * HOUR;

/** Gives work to people, each of whom does one thing after the other, in their shifts. */
export class Desk {
  /** When people will have done what they have been given, by id; and when what is urgent of it. */
  readonly #freeAt = new Map<string, number>();
  readonly #urgentUntil = new Map<string, number>();

  allot(store: Store, doer: StaffDoer, at: number, chance: Chance): Allotment {
    const choices = candidates(store, doer).map((person) => ({
      person,
      begins: this.#begins(person, doer, at),
    }));
    const responsible = choices.find(({ person }) => person.actor.id === doer.responsible);
    const { person, begins } =
      responsible && responsible.begins - at < WAITED_FOR ? responsible : soonest(choices, doer.skill);
    const rush = allHands(seasonOf(dayOf(begins)));
    const effort = (doer.minutes * store.pace * chance.around(1, 0.35)) / (person.speed * rush);
    const needed = Math.round(Math.max(1, effort) * MINUTE);
    const ends = person.rota.addWorkingTime(begins, needed);
    this.#occupy(person, begins, ends, needed, doer.urgent === true);
    return { person, begins, ends };
  }

  #begins(person: Person, { urgent }: StaffDoer, at: number): number {
    const free = (urgent ? this.#urgentUntil : this.#freeAt).get(person.actor.id) ?? 0;
    return nextAtWork(person, Math.max(at, free));
  }

  /** What is urgent goes before everything else, which is done so much later. */
  #occupy(
    { actor: { id }, rota }: Person,
    begins: number,
    ends: number,
    needed: number,
    isUrgent: boolean,
  ): void {
    if (isUrgent) this.#urgentUntil.set(id, ends);
    const free = this.#freeAt.get(id) ?? 0;
    this.#freeAt.set(
      id,
      isUrgent && free > begins ? rota.addWorkingTime(free, needed) : Math.max(free, ends),
    );
  }
}

/** Those who may do it: of the role asked for, or else of the next one. A store manager always may: nobody is above. */
function candidates({ people }: Store, { role, not = [] }: StaffDoer): readonly Person[] {
  for (let wanted: Role | undefined = role; wanted; wanted = NEXT_ROLE[wanted]) {
    const found = people.filter((person) => person.role === wanted && !not.includes(person.actor.id));
    if (found.length > 0) return found;
  }
  return people.filter((person) => person.role === 'store-manager');
}

/** Whoever has time first; those who know about it are given an hour's start. */
function soonest<C extends { readonly person: Person; readonly begins: number }>(
  choices: readonly C[],
  skill: string | undefined,
): C {
  const rank = ({ person, begins }: C) =>
    begins - (skill !== undefined && person.skills.includes(skill) ? HOUR : 0);
  return choices.reduce((best, choice) => (rank(choice) < rank(best) ? choice : best));
}
