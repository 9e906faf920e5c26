import { sql, type Kysely } from 'kysely';
import type { RecordedEvent } from '@huiyin/event-store';
import { viewDigest, type ViewDatabase } from '@huiyin/projections';
import type { TestViews } from '@huiyin/projections/testing';
import type { FindProcess } from '../cases-view/tracked-case.ts';
import type { CompilePolicy } from '../cases-view/company/company.ts';
import { CasesView } from '../cases-view/cases-view.ts';
import { createTextTable } from '../text-search/text-index.ts';
import type { CaseRow, SupervisionTables } from '../cases-view/tables.ts';

/** The case views in a database of their own, fed by hand. */
export class OpenedView {
  private constructor(
    readonly database: ViewDatabase<SupervisionTables>,
    readonly view: CasesView,
  ) {}

  static async open(
    views: TestViews,
    name: string,
    find: FindProcess,
    compilePolicy: CompilePolicy = () => ({}),
  ): Promise<OpenedView> {
    const view = new CasesView(find, compilePolicy);
    const opened = new OpenedView(await views.open<SupervisionTables>(name), view);
    await opened.view.create(opened.database.write);
    await opened.view.index(opened.database.write);
    return opened;
  }

  get read() {
    return this.database.read;
  }

  /** Takes every row away; a projector then begins with the log's start. */
  async empty(): Promise<void> {
    this.view.forget();
    for (const name of [...this.view.tables.map(({ name }) => name), 'view_checkpoint'])
      await sql`delete from ${sql.table(name)}`.execute(this.database.write);
    await createTextTable(this.database.write as unknown as Kysely<never>);
  }

  /** Applies one batch. */
  feed(events: readonly RecordedEvent[]): Promise<void> {
    return this.database.write.transaction().execute((transaction) => this.view.apply(transaction, events));
  }

  row(caseId: string): Promise<CaseRow | undefined> {
    return this.read.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  }

  digest(): Promise<string> {
    return viewDigest(this.read, this.view);
  }
}
