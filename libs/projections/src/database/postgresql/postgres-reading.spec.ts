import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { onPostgres } from '../../testing/each-dialect.ts';
import { TemporaryPostgresViews } from '../../testing/temporary-postgres-views.ts';
import { BuildUnderWayError, ViewsUnavailableError } from '../errors.ts';
import { ANY_VIEW } from '../../testing/temporary-views.ts';
import { openViewDatabase } from '../view-database.ts';

const LONG = 60_000;

onPostgres((name) =>
  describe(`reading views ${name}`, () => {
    const views = new TemporaryPostgresViews();
    beforeAll(() => views.start(), LONG);
    afterAll(() => views.remove(), LONG);

    it('says that a view isn’t made yet where its table isn’t there', async () => {
      const database = await views.open<{ note: { id: number } }>('not_made');
      const reading = database.read.selectFrom('note').selectAll().execute();
      await expect(reading).rejects.toThrow(ViewsUnavailableError);
    });

    it('goes on after its connections were ended', async () => {
      const database = await views.open('ended');
      const other = await views.open('other');
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.read);
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(other.read);
      // It may be handed out once more before it is known to be lost.
      await sql`select 1`.execute(database.read).catch(() => undefined);
      expect((await sql`select 1 as one`.execute(database.read)).rows).toEqual([{ one: 1 }]);
    });

    it('never begins with a transaction that another reader left open', async () => {
      const database = await openViewDatabase(views.location('left_open'), ANY_VIEW, { readers: 1 });
      const failing = database.read.transaction().execute(() => Promise.reject(new Error('no')));
      await expect(failing).rejects.toThrow('no');
      const { rows } = await sql<{ now: unknown; began: unknown }>`
        select statement_timestamp() = transaction_timestamp() as fresh`.execute(database.read);
      expect(rows).toEqual([{ fresh: true }]);
      await database.close();
    });

    it('lets one process at a time build beside the one in use', async () => {
      const database = await views.open('built');
      const first = await database.beside();
      await expect(database.beside()).rejects.toThrow(BuildUnderWayError);
      await first.close();
      await (await database.beside()).close();
    });

    it('keeps a transaction that failed from seeming committed', async () => {
      const { write } = await views.open('aborted');
      const failing = write.transaction().execute(async (transaction) => {
        await sql`select 1/0`.execute(transaction).catch(() => undefined);
      });
      await expect(failing).rejects.toThrow('had failed');
    });

    it('doesn’t close before the transaction under way is finished', async () => {
      const database = await views.open<{ note: { id: number } }>('closing');
      await database.write.schema.createTable('note').addColumn('id', 'integer').execute();
      const begun = Promise.withResolvers<void>();
      const writing = database.write.transaction().execute(async (transaction) => {
        begun.resolve();
        for (let id = 0; id < 20; id++) await transaction.insertInto('note').values({ id }).execute();
      });
      await begun.promise;
      await database.close();
      await writing;
      const { read } = await views.open<{ note: { id: number } }>('closing');
      expect(await read.selectFrom('note').select('id').execute()).toHaveLength(20);
    });
  }),
);
