import { describe, expect, it } from '@jest/globals';
import { onEachDialect } from '../testing/each-dialect.ts';

interface Tables {
  note: { id: number; text: string };
}

describe('the database of views', () =>
  onEachDialect((views) => {
    it('is made where there is none, with its directory, and holds what was written when opened again', async () => {
      const database = await views.open<Tables>('kept');
      await database.write.schema
        .createTable('note')
        .addColumn('id', 'integer')
        .addColumn('text', 'text')
        .execute();
      await database.write.insertInto('note').values({ id: 1, text: '件件有回音' }).execute();
      await database.close();
      const again = await views.open<Tables>('kept');
      expect(await again.read.selectFrom('note').selectAll().execute()).toEqual([
        { id: 1, text: '件件有回音' },
      ]);
    });

    it('is read without what isn’t committed, and not written by readers', async () => {
      const { read, write } = await views.open<Tables>('split');
      await write.schema.createTable('note').addColumn('id', 'integer').addColumn('text', 'text').execute();
      const notes = () => read.selectFrom('note').select('id').execute();
      await write.transaction().execute(async (transaction) => {
        await transaction.insertInto('note').values({ id: 1, text: '' }).execute();
        expect(await notes()).toEqual([]);
      });
      expect(await notes()).toEqual([{ id: 1 }]);
      await expect(read.deleteFrom('note').execute()).rejects.toThrow(/read-?only/);
    });

    it('sees one moment in a snapshot, whatever is written meanwhile', async () => {
      const database = await views.open<Tables>('snapshot');
      await database.write.schema
        .createTable('note')
        .addColumn('id', 'integer')
        .addColumn('text', 'text')
        .execute();
      await database.snapshot(async (db) => {
        const notes = () => db.selectFrom('note').select('id').execute();
        expect(await notes()).toEqual([]);
        await database.write.insertInto('note').values({ id: 1, text: '' }).execute();
        expect(await notes()).toEqual([]);
      });
      expect(await database.read.selectFrom('note').select('id').execute()).toEqual([{ id: 1 }]);
    });

    it('reads a table that was made anew with other columns as it is now', async () => {
      const { read, write } = await views.open<Tables>('anew');
      const all = () => read.selectFrom('note').selectAll().execute();
      await write.schema.createTable('note').addColumn('id', 'integer').addColumn('text', 'text').execute();
      await write.insertInto('note').values({ id: 1, text: 'old' }).execute();
      expect(await all()).toEqual([{ id: 1, text: 'old' }]);
      await write.schema.dropTable('note').execute();
      await write.schema.createTable('note').addColumn('text', 'text').addColumn('id', 'integer').execute();
      await write.insertInto('note').values({ id: 2, text: 'new' }).execute();
      expect(await all()).toEqual([{ id: 2, text: 'new' }]);
    });
  }));
