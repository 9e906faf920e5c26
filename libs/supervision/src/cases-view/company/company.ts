import { PolicyDocuments, POLICY_STREAM, type PolicyRow, type ReadPolicy } from '@huiyin/case-runtime';
import type { Policy } from '@huiyin/casework';
import { STAFF_STREAM } from '@huiyin/staff';
import type { RecordedEvent } from '@huiyin/event-store';
import type { CompiledCalendar } from '@huiyin/working-calendar';
import type { Kysely } from 'kysely';
import type { MembershipRow, SupervisionTables } from '../tables.ts';
import { Teams } from './teams.ts';

/** The policy of one process in one store, as a document says it. */
export type CompilePolicy = (document: object, process: string, store: string) => unknown;

/** Streams that cases need besides their own. */
export const COMPANY_STREAMS: readonly string[] = [POLICY_STREAM, STAFF_STREAM];

/** What cases need to know of the company: who is in which team, and when it works. */
export class Company {
  /** What was learnt and isn't written yet. */
  readonly policies: PolicyRow[] = [];
  readonly memberships: MembershipRow[] = [];
  /** The calendar of a store by the policy of that number: without one there is no working time. */
  readonly calendar: ReadPolicy<[process: string, store: string], CompiledCalendar | undefined>;

  private constructor(
    private readonly documents: PolicyDocuments,
    readonly teams: Teams,
    compile: CompilePolicy,
  ) {
    this.calendar = documents.reader((...place) => (compile(...place) as Policy<unknown>).calendar);
  }

  static async read(db: Kysely<SupervisionTables>, compile: CompilePolicy): Promise<Company> {
    const policies = await db.selectFrom('policies').selectAll().orderBy('revision').execute();
    const memberships = await db.selectFrom('memberships').selectAll().orderBy('position').execute();
    return new Company(new PolicyDocuments(policies), new Teams(memberships), compile);
  }

  /** Follows an event of one of its streams. */
  follow(event: RecordedEvent): void {
    const policy = this.documents.follow(event);
    if (policy) this.policies.push(policy);
    const membership = event.stream === STAFF_STREAM ? this.teams.follow(event) : undefined;
    if (membership) this.memberships.push(membership);
  }
}
