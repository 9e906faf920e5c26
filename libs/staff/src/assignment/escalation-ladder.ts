import type { StaffAtMoment } from '../directory/staff-directory.ts';
import type { Need } from './need.ts';
import { NO_LOAD, type Load } from './open-work.ts';
import type { StaffMember } from '../directory/staff-member.ts';

/** Nobody stands above a store manager: what they have is never handed down for having been raised. */
const isAtTheTop = (staff: StaffAtMoment, id: string): boolean =>
  staff.people.get(id)?.role === 'store-manager' && !staff.isAway(id);

/**
 * Who is responsible for a case that was raised: whoever of its store stands on the level that it has reached, or on the
 * next one where nobody does; the person responsible now, if they stand there already. Neither skills nor capacity are
 * asked for: an escalated case is never too much. Pure.
 *
 * @param named whom the company names for this level, in the order in which they are asked; before everybody else.
 * @returns `undefined` where nobody stands there.
 */
export function onTheLadder(
  staff: StaffAtMoment,
  { store, roles, escalatedPast, assignee }: Need,
  loads: ReadonlyMap<string, Load>,
  named: readonly string[] = [],
): string | undefined {
  if (assignee !== undefined && isAtTheTop(staff, assignee)) return assignee;
  const first = named.find((id) => !escalatedPast.includes(id) && !staff.isAway(id));
  if (first !== undefined) return first;
  const present = staff.present(store).filter(({ id }) => !escalatedPast.includes(id));
  for (const role of roles) {
    const there = present.filter((member) => member.role === role);
    const [best] = there.sort((one, other) => weight(one) - weight(other) || (one.id < other.id ? -1 : 1));
    if (best) return (there.find(({ id }) => id === assignee) ?? best).id;
  }
  return undefined;

  function weight({ id }: StaffMember): number {
    return (loads.get(id) ?? NO_LOAD).weight;
  }
}
