import { STAFF_STREAM } from '@huiyin/staff';
import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import type { MembershipRow, PolicyRow, SupervisionTables } from '../tables.ts';
import { Calendars, POLICY_STREAM, type CompilePolicy } from './calendars.ts';
import { Teams } from './teams.ts';

/** Streams that cases need besides their own. */
export const COMPANY_STREAMS: readonly string[] = [POLICY_STREAM, STAFF_STREAM];

/** What cases need to know of the company: who is in which team, and when it works. */
export class Company {
  /** What was learnt and isn't written yet. */
  readonly policies: PolicyRow[] = [];
  readonly memberships: MembershipRow[] = [];

  private constructor(
    readonly calendars: Calendars,
    readonly teams: Teams,
  ) {}

  static async read(db: Kysely<SupervisionTables>, compile: CompilePolicy): Promise<Company> {
    const policies = await db.selectFrom('policies').selectAll().orderBy('revision').execute();
    const memberships = await db.selectFrom('memberships').selectAll().orderBy('position').execute();
    return new Company(new Calendars(policies, compile), new Teams(memberships));
  }

  /** Follows an event of one of its streams. */
  follow(event: RecordedEvent): void {
    const policy = event.stream === POLICY_STREAM ? this.calendars.follow(event) : undefined;
    if (policy) this.policies.push(policy);
    const membership = event.stream === STAFF_STREAM ? this.teams.follow(event) : undefined;
    if (membership) this.memberships.push(membership);
  }
}
