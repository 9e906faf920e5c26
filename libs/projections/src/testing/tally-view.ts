import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { BulkWrite } from '../database/bulk-write.ts';
import type { View } from '../views/view.ts';

/** How many events each stream has, as a view for tests. */
export interface TallyTables {
  tally: { stream: string; events: number; last: number };
}

/** Counts the events of each stream. Keeps its counts in memory, so that what is not forgotten shows. */
export class TallyView implements View<TallyTables> {
  readonly name = 'tally';
  readonly tables = [{ name: 'tally', key: 'stream' }] as const;
  readonly #counts = new Map<string, number>();
  readonly #write = new BulkWrite('tally', ['stream', 'events', 'last'], 'stream');
  /** Called after a batch's rows were written, before they are committed. */
  beforeCommit: (batch: readonly RecordedEvent[], transaction: Kysely<TallyTables>) => void | Promise<void> =
    () => undefined;

  readonly version: number;

  constructor(version = 1) {
    this.version = version;
  }

  async create(db: Kysely<TallyTables>): Promise<void> {
    await db.schema
      .createTable('tally')
      .addColumn('stream', 'text', (column) => column.primaryKey())
      .addColumn('events', 'integer')
      .addColumn('last', 'integer')
      .execute();
  }

  async apply(transaction: Kysely<TallyTables>, events: readonly RecordedEvent[]): Promise<void> {
    const rows = new Map<string, TallyTables['tally']>();
    for (const { stream, position } of events) {
      let count = this.#counts.get(stream);
      count ??= (
        await transaction.selectFrom('tally').select('events').where('stream', '=', stream).executeTakeFirst()
      )?.events;
      this.#counts.set(stream, (count ?? 0) + 1);
      rows.set(stream, { stream, events: (count ?? 0) + 1, last: position });
    }
    await this.#write.run(
      transaction as unknown as Kysely<never>,
      [...rows.values()].map((row) => ({ ...row })),
    );
    await this.beforeCommit(events, transaction);
  }

  forget(): void {
    this.#counts.clear();
  }
}
