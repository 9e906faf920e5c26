import { staffFactOf } from '@huiyin/staff';
import type { RecordedEvent } from '@huiyin/event-store';
import type { MembershipRow } from '../tables.ts';

/** Who was in which team when: a case keeps the team of whoever became responsible for it. */
export class Teams {
  readonly #memberships = new Map<string, MembershipRow[]>();
  #last: Pick<MembershipRow, 'position' | 'from_at'> = { position: -1, from_at: -Infinity };

  /** @param known in log order, from the beginning. */
  constructor(known: readonly MembershipRow[]) {
    for (const membership of known) this.#add(membership);
  }

  /** Follows the staff directory. @returns what is to be kept of the event, unless that was known. */
  follow(event: RecordedEvent): MembershipRow | undefined {
    if (event.position <= this.#last.position) return undefined;
    const fact = readable(event);
    if (fact?.type !== 'StaffMemberAdded' && fact?.type !== 'StaffMemberChanged') return undefined;
    const membership = {
      position: event.position,
      person: fact.data.id,
      team: fact.data.team ?? null,
      from_at: Math.max(this.#last.from_at, fact.at),
    };
    this.#add(membership);
    return membership;
  }

  /**
   * The team that somebody was in at a moment, as far as it was recorded before a position: what is recorded later changes nothing
   * that was said before.
   */
  of(person: string, at: number, before: number): string | null {
    const known = this.#memberships.get(person);
    return known?.findLast(({ position, from_at: from }) => position < before && from <= at)?.team ?? null;
  }

  #add(membership: MembershipRow): void {
    const { person } = membership;
    this.#last = membership;
    const earlier = this.#memberships.get(person);
    if (earlier) earlier.push(membership);
    else this.#memberships.set(person, [membership]);
  }
}

/** What somebody else recorded in the stream says nothing. */
function readable(event: RecordedEvent) {
  try {
    const fact = staffFactOf(event);
    return typeof fact?.data.id === 'string' && Number.isFinite(fact.at) ? fact : undefined;
  } catch {
    return undefined;
  }
}
