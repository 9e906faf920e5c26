import type { Actor } from '@huiyin/process-engine';
import { type StaffLedger, type StaffCommand } from '@huiyin/staff';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/person.ts';
import type { Clockwork } from '../time/clockwork.ts';
import { DAY } from '../time/units.ts';
import { ImplausibleSimulationError } from './errors.ts';

/** Absences are known so long before. */
const NOTICE = 3 * DAY;

const ADMINISTRATOR: Actor = { id: 'admin', role: 'admin' };

/** Puts the people of a company into the staff directory, and their absences when they are announced. @returns how many people. */
export async function recordStaff(
  ledger: StaffLedger,
  { stores }: Company,
  from: number,
  clockwork: Clockwork,
): Promise<number> {
  const give = async (command: StaffCommand, actor: Actor, now: number) => {
    const result = await ledger.give(command, actor, now);
    if (result.kind === 'refused')
      throw new ImplausibleSimulationError({ [`staff ${command.name}: ${result.refusal.refused}`]: 1 });
  };
  const people = stores.flatMap((store) => store.people);
  for (const person of people) await give(describe(person), ADMINISTRATOR, from);
  const line = { last: Promise.resolve() as Promise<unknown> };
  const absences = people.flatMap((person) => person.absences.map((absence) => ({ person, absence })));
  absences.forEach(({ person: { actor, store }, absence: { from: begins, until, reason } }, turn) => {
    const leader = stores
      .find(({ code }) => code === store)!
      .people.find(({ role }) => role === 'store-manager')!;
    const at = Math.max(from, begins - NOTICE);
    const payload = { from: new Date(begins).toISOString(), until: new Date(until).toISOString(), reason };
    const run = () => give({ name: 'announce-absence', id: actor.id, payload }, leader.actor, at);
    clockwork.add({ at, order: 0, turn, line, run });
  });
  return people.length;
}

function describe({ actor, name, role, store, team, skills, capacity }: Person): StaffCommand {
  const payload = { name, role, store, team, skills: [...skills], capacity };
  return { name: 'describe', id: actor.id, payload };
}
