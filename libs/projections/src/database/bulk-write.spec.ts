import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { onEachDialect } from '../testing/each-dialect.ts';
import { BulkWrite } from './bulk-write.ts';
import type { ViewDatabase } from './view-database.ts';

interface Tables {
  item: { id: number; name: string | null; size: number | null };
}

describe('writing many rows', () =>
  onEachDialect((views) => {
    let database: ViewDatabase<Tables>;

    beforeEach(async () => {
      database = await views.open<Tables>();
      await database.write.schema
        .createTable('item')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('name', 'text')
        .addColumn('size', 'integer')
        .execute();
    });
    afterEach(async () => {
      await database.write.schema.dropTable('item').execute();
    });

    const run = (write: BulkWrite, rows: readonly Record<string, unknown>[]) =>
      write.run(database.write as unknown as Kysely<never>, rows);
    const all = () => database.read.selectFrom('item').selectAll().orderBy('id').execute();
    const rows = (count: number, name: string) =>
      Array.from({ length: count }, (_, id) => ({ id, name: `${name}${id}`, size: id * 2 }));

    it.each([0, 1, 2, 9, 10, 11, 49, 50, 51, 250, 310, 999, 1000, 1361])(
      'writes %i rows, and replaces them by their key',
      async (count) => {
        const write = new BulkWrite('item', ['id', 'name', 'size'], 'id');
        await run(write, rows(count, '旧'));
        expect(await all()).toEqual(rows(count, '旧'));
        await run(write, rows(count + 1, '新'));
        expect(await all()).toEqual(rows(count + 1, '新'));
      },
    );

    it('leaves what is settled as it is where a row is replaced', async () => {
      const write = new BulkWrite('item', ['id', 'name', 'size'], 'id', ['name']);
      await run(write, rows(13, '旧'));
      await run(
        write,
        rows(12, '新').map((row) => ({ ...row, size: -1 })),
      );
      const [last, ...others] = rows(13, '旧').reverse();
      expect(await all()).toEqual([...others.reverse().map((row) => ({ ...row, size: -1 })), last]);
    });

    it('writes all of many rows, or none where one can’t be', async () => {
      const write = new BulkWrite('item', ['id', 'name', 'size']);
      const transaction = database.write
        .transaction()
        .execute((tx) => write.run(tx as unknown as Kysely<never>, [...rows(77, 'a'), { id: 3 }]));
      await expect(transaction).rejects.toThrow(/item/);
      expect(await all()).toEqual([]);
      await run(write, rows(3, 'b'));
      expect(await all()).toEqual(rows(3, 'b'));
    });

    it('writes rows of many columns, fewer at once', async () => {
      const columns = ['id', ...Array.from({ length: 59 }, (_, index) => `c${index}`)];
      const wide = database.write.schema.createTable('wide');
      await columns.reduce((table, column) => table.addColumn(column, 'integer'), wide).execute();
      const values = (id: number) => Object.fromEntries(columns.map((column) => [column, id]));
      await new BulkWrite('wide', columns).run(
        database.write as unknown as Kysely<never>,
        Array.from({ length: 1_111 }, (_, id) => values(id)),
      );
      const db = database.read as unknown as Kysely<{ wide: { c58: number } }>;
      const sums = await db
        .selectFrom('wide')
        .select((eb) => eb.fn.sum<number>('c58').as('sum'))
        .execute();
      expect(sums).toEqual([{ sum: (1_111 * 1_110) / 2 }]);
      await database.write.schema.dropTable('wide').execute();
    });

    it('adds rows only where there is no key to replace them by', async () => {
      const write = new BulkWrite('item', ['id', 'name', 'size']);
      await run(write, rows(101, 'a'));
      expect(await all()).toEqual(rows(101, 'a'));
      await expect(run(write, rows(1, 'b'))).rejects.toThrow(/unique/i);
    });

    it('writes what a row doesn’t have as null', async () => {
      await run(new BulkWrite('item', ['id', 'name', 'size'], 'id'), [
        { id: 1 },
        { id: 2, name: undefined, size: 0 },
      ]);
      expect(await all()).toEqual([
        { id: 1, name: null, size: null },
        { id: 2, name: null, size: 0 },
      ]);
    });

    it.each([undefined, 'id'])('writes rows of any size, with the key %s', async (key) => {
      const large = [10, 700_000, 3, 2_500_000, 900_000, 0].map((size, id) => ({
        id,
        name: '件"\\'.repeat(size / 3),
        size,
      }));
      await run(new BulkWrite('item', ['id', 'name', 'size'], key), large);
      expect(await all()).toEqual(large);
    });

    it('keeps the last of several rows with one key', async () => {
      await run(new BulkWrite('item', ['id', 'name', 'size'], 'id'), [
        { id: 1, name: 'first', size: 1 },
        { id: 1, name: 'last', size: 2 },
      ]);
      expect(await all()).toEqual([{ id: 1, name: 'last', size: 2 }]);
    });
  }));
