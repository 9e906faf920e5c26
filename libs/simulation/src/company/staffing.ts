import { DEPARTMENT_NAMES, type Role } from '@huiyin/casework';
import { CATEGORIES } from '@huiyin/complaint';
import type { Chance } from '../chance/chance.ts';
import { personName } from '../words/names.ts';
import { DAY, startOfDay, dayOf } from '../time/units.ts';
import type { Absence, Person } from './person.ts';
import { OFFICE_ROTA, SHOP_ROTAS } from './rotas.ts';

/** From and until when a company is followed. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const TEAMS = ['售前组', '售后组'] as const;
/** What every team has to be able to do between its members. */
const SKILLS = Object.keys(CATEGORIES);
/** Average times a year that somebody is away. */
const ABSENCES_A_YEAR = 3;
const REASONS = ['年假', '病假', '事假', '外出培训'] as const;

/** The people of a store. */
export function staffOf(chance: Chance, store: string, agents: number, span: Span): readonly Person[] {
  const person = (role: Role, place: string, index: number, slow = false): Person => {
    const own = chance.of(store, place, index);
    const team = role === 'agent' ? TEAMS[index % TEAMS.length]! : '管理组';
    return {
      actor: {
        id: `${store.toLowerCase()}.${place}${index + 1}`,
        role,
        store,
        ...(role === 'department' && { department: place }),
      },
      name: personName(own),
      role,
      store,
      team: role === 'department' ? '后台' : team,
      skills: role === 'agent' ? skillsOf(own) : [],
      capacity: role === 'agent' ? own.whole(20, 35) : 60,
      speed: slow ? 0.55 : own.between(0.85, 1.25),
      manner: own.between(-0.5, 0.8) - (slow ? 0.3 : 0),
      rota: role === 'agent' ? SHOP_ROTAS[index % SHOP_ROTAS.length]! : OFFICE_ROTA,
      absences: absencesOf(own.of('absences'), span),
    };
  };
  const slowest = chance.of(store, 'slow').whole(0, agents);
  return [
    ...Array.from({ length: agents }, (_, index) => person('agent', 'kf', index, index === slowest)),
    ...Array.from({ length: agents > 4 ? 2 : 1 }, (_, index) => person('supervisor', 'zg', index)),
    person('store-manager', 'dz', 0),
    ...DEPARTMENT_NAMES.map((department) => person('department', department, 0)),
  ];
}

const skillsOf = (chance: Chance): readonly string[] => SKILLS.filter(() => chance.whether(0.6));

function absencesOf(chance: Chance, { from, until }: Span): readonly Absence[] {
  const first = dayOf(from);
  const days = Math.ceil((until - from) / DAY);
  const absences: Absence[] = [];
  for (let count = chance.count((ABSENCES_A_YEAR * days) / 365); count > 0; count--) {
    const reason = chance.pick(REASONS);
    const length = reason === '年假' ? chance.whole(3, 7) : chance.whole(1, 3);
    const day = first + chance.whole(0, days);
    const overlaps = absences.some(
      (other) => startOfDay(day) <= other.until && other.from <= startOfDay(day + length),
    );
    if (!overlaps) absences.push({ from: startOfDay(day), until: startOfDay(day + length), reason });
  }
  return absences.sort((one, other) => one.from - other.from);
}
