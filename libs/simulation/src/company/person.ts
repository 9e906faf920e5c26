import type { Role } from '@huiyin/casework';
import type { Actor } from '@huiyin/process-engine';
import type { CompiledCalendar } from '@huiyin/working-calendar';

/** Somebody who is away from a moment until another one. */
export interface Absence {
  readonly from: number;
  readonly until: number;
  readonly reason: string;
}

/** Somebody who works in a store. */
export interface Person {
  readonly actor: Actor;
  readonly name: string;
  readonly role: Role;
  readonly store: string;
  readonly team: string;
  readonly skills: readonly string[];
  /** How many open cases they are meant to have at most. */
  readonly capacity: number;
  /** How fast they work: 1 is usual, 0.5 takes twice as long. */
  readonly speed: number;
  /** How kindly they speak: adds to what customers think of it, -1 to 1. */
  readonly manner: number;
  readonly rota: CompiledCalendar;
  readonly absences: readonly Absence[];
}

/** When somebody who has time from `at` on is there next, in working time. */
export function nextAtWork({ rota, absences }: Pick<Person, 'rota' | 'absences'>, at: number): number {
  let moment = rota.nextWorkingMoment(at);
  for (const { from, until } of absences)
    if (from <= moment && moment < until) moment = rota.nextWorkingMoment(until);
  return moment;
}
