import { CaseRepository, CommandHandler, PolicyLedger } from '@huiyin/case-runtime';
import { openSqliteEventStore, type SqliteEventStore } from '@huiyin/event-store-sqlite';
import { catalogue } from '@huiyin/processes';
import { openViewDatabase, Projector } from '@huiyin/projections';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import type { DataDirectory } from './data-directory.ts';

/** Everything that works on one data directory, in one process. */
export interface Embedded {
  readonly store: SqliteEventStore;
  readonly policies: PolicyLedger;
  readonly cases: CaseRepository;
  readonly commands: CommandHandler;
  /** Not running yet: `start()` follows the log, `catchUp()` does so once. */
  readonly projector: Projector<SupervisionTables>;
  close(): Promise<void>;
}

/**
 * Opens a data directory, making what isn't there yet.
 *
 * @throws StoreHeldError when another process has it open.
 */
export async function openEmbedded(directory: DataDirectory, now: () => number): Promise<Embedded> {
  const store = await openSqliteEventStore({ directory: directory.events });
  try {
    const policies = await PolicyLedger.open(store, catalogue);
    const cases = new CaseRepository(store, catalogue);
    const database = await openViewDatabase<SupervisionTables>(directory.views);
    const projector = await Projector.open(store, database, new CasesView(catalogue.process));
    return {
      store,
      policies,
      cases,
      commands: new CommandHandler(cases, policies, now),
      projector,
      close: async () => {
        await projector.stop();
        await database.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
