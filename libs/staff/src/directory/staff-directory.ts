import { NOBODY, type People } from './fold-staff.ts';
import { absenceAt, isEmployed, isPresent, type StaffMember } from './staff-member.ts';

/** So many substitutes may stand in for one another before the search ends: a chain, or a ring. */
const LONGEST_CHAIN = 10;

/** Who works here, as far as is known now. */
export class StaffDirectory {
  constructor(readonly people: People = NOBODY) {}

  person(id: string): StaffMember | undefined {
    return this.people.get(id);
  }

  /** The directory at a moment: past, present or to come. */
  at(moment: number): StaffAtMoment {
    return new StaffAtMoment(this.people, moment);
  }
}

/** Who is there, who isn't, and who stands in for whom. */
export class StaffAtMoment {
  constructor(
    readonly people: People,
    /** Epoch milliseconds. */
    readonly moment: number,
  ) {}

  /** Those who work here then, of one store where one is named. */
  employed(store?: string): readonly StaffMember[] {
    return [...this.people.values()].filter(
      (member) => isEmployed(member, this.moment) && (store === undefined || member.store === store),
    );
  }

  present(store?: string): readonly StaffMember[] {
    return this.employed(store).filter((member) => isPresent(member, this.moment));
  }

  absent(store?: string): readonly StaffMember[] {
    return this.employed(store).filter((member) => absenceAt(member, this.moment) !== undefined);
  }

  /** Whether somebody is known not to be there: absent, or gone for good. */
  isAway(id: string): boolean {
    const member = this.people.get(id);
    return member !== undefined && !isPresent(member, this.moment);
  }

  /**
   * Who stands in for somebody absent: their substitute, or the substitute's where that one is absent too. `undefined`
   * when the person is there themselves, or nobody stands in.
   */
  substituteOf(id: string): StaffMember | undefined {
    let member = this.people.get(id);
    for (let step = 0; member && step < LONGEST_CHAIN; step++) {
      const substitute = absenceAt(member, this.moment)?.substitute;
      member = substitute === undefined ? undefined : this.people.get(substitute);
      if (member && isPresent(member, this.moment)) return member;
    }
    return undefined;
  }
}
