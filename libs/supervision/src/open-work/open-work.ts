import { sql, type Kysely } from 'kysely';
import { weightOf, type Load, type OpenCase, type OpenWork } from '@huiyin/staff';
import type { SupervisionTables } from '../cases-view/tables.ts';

/** Ids in one query. */
const IDS = 500;

/** Who is responsible for what is open, as the case list has it. */
export class OpenWorkInViews implements OpenWork {
  /** @param read hands in the live view's database: another one after a switch. */
  constructor(private readonly read: () => Kysely<SupervisionTables>) {}

  async loads(
    people: readonly string[],
    without: readonly string[] = [],
  ): Promise<ReadonlyMap<string, Load>> {
    const loads = new Map<string, Load>();
    for (const some of parts(people)) {
      const rows = await this.#open()
        .select(['assignee', 'severity', sql<number>`count(*)`.as('cases')])
        .where('assignee', 'in', some)
        .$if(without.length > 0, (query) => query.where('case_id', 'not in', without))
        .groupBy(['assignee', 'severity'])
        .execute();
      for (const { assignee, severity, cases } of rows) {
        const before = loads.get(assignee!) ?? { cases: 0, weight: 0 };
        const count = Number(cases);
        loads.set(assignee!, {
          cases: before.cases + count,
          weight: before.weight + count * weightOf(severity),
        });
      }
    }
    return loads;
  }

  async casesOf(person: string): Promise<readonly OpenCase[]> {
    const rows = await this.#open()
      .select(['case_id', 'process'])
      .where('assignee', '=', person)
      .orderBy('due_at')
      .orderBy('case_id')
      .execute();
    return rows.map(({ case_id: caseId, process }) => ({ caseId, process }));
  }

  async versions(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const versions = new Map<string, number>();
    for (const some of parts(caseIds)) {
      const rows = await this.read()
        .selectFrom('cases')
        .select(['case_id', 'version'])
        .where('case_id', 'in', some)
        .execute();
      for (const { case_id: caseId, version } of rows) versions.set(caseId, version);
    }
    return versions;
  }

  /** Neither over nor closed: nobody works on a case that waits only for whether it is reopened. */
  #open() {
    return this.read().selectFrom('cases').where('final', '=', 0).where('closed_at', 'is', null);
  }
}

function* parts(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += IDS) yield ids.slice(from, from + IDS);
}
