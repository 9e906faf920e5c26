import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { onEachDialect } from '../testing/each-dialect.ts';
import { BulkWrite } from './bulk-write.ts';
import { storableText } from './storable.ts';
import type { ViewDatabase } from './view-database.ts';

interface Tables {
  item: { name: string; note: string | null; at: number };
}

/** Any text: control characters, both cases, other planes, lone surrogates, what COPY and JSON have to escape. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'ß', '电', '饭', '😀', '\u{10FFFF}', '\uFFFD', ' ', '_'),
  }),
  fc.string({
    unit: fc.constantFrom('\\', '\n', '\r', '\t', '\\N', '\\.', '"', "'", '{', ',', '\0', '\uD800'),
  }),
);
const integer = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 8_640_000_000_000_000));
const items = fc.uniqueArray(fc.record({ name: text, note: fc.option(text), at: integer }), {
  maxLength: 20,
  selector: ({ name }) => storableText(name),
});

describe('what view databases hold', () =>
  onEachDialect((views) => {
    let database: ViewDatabase<Tables>;
    beforeAll(async () => {
      database = await views.open<Tables>('values');
      await database.write.schema
        .createTable('item')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('note', 'text')
        .addColumn('at', 'integer')
        .execute();
    });
    const empty = () => database.write.deleteFrom('item').execute();
    beforeEach(empty);
    const all = () => database.read.selectFrom('item').selectAll().orderBy('name').execute();

    it.each<[string, string | undefined]>([
      ['added', undefined],
      ['replaced by their key', 'name'],
    ])('are the rows as they were %s, in the order of their bytes', async (_, key) => {
      const write = new BulkWrite('item', ['name', 'note', 'at'], key);
      await fc.assert(
        fc.asyncProperty(items, async (rows) => {
          await empty();
          await write.run(database.write as unknown as Kysely<never>, rows);
          const expected = rows
            .map(({ name, note, at }) => ({
              name: storableText(name),
              note: note === null ? null : storableText(note),
              at: at + 0,
            }))
            .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
          expect(await all()).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    });

    it('is found by any text that it was written with', async () => {
      await fc.assert(
        fc.asyncProperty(text, async (name) => {
          await empty();
          await database.write.insertInto('item').values({ name, note: name, at: 1 }).execute();
          const found = database.read.selectFrom('item').select('at').where('name', '=', name);
          expect(await found.where('note', '>=', name).execute()).toEqual([{ at: 1 }]);
        }),
        { numRuns: 60 },
      );
    });

    it('is counted and summed up in numbers', async () => {
      await database.write
        .insertInto('item')
        .values([
          { name: 'a', note: null, at: 1_800_000_000_000 },
          { name: 'b', note: null, at: 3 },
        ])
        .execute();
      const { count, sum } = await database.read
        .selectFrom('item')
        .select((eb) => [eb.fn.countAll().as('count'), eb.fn.sum('at').as('sum')])
        .executeTakeFirstOrThrow();
      expect({ count, sum }).toEqual({ count: 2, sum: 1_800_000_000_003 });
    });

    it('is told by the statement: how many rows it changed', async () => {
      await database.write.insertInto('item').values({ name: 'a', note: null, at: 1 }).execute();
      const { numUpdatedRows } = await database.write
        .updateTable('item')
        .set({ at: 2 })
        .where('name', 'in', ['a', 'b'])
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(1n);
    });

    if (views.dialect === 'PostgreSQL')
      it('is no integer that a number can’t hold', async () => {
        const reading = sql`select ${sql.lit('9007199254740993')}::bigint as n`.execute(database.read);
        await expect(reading).rejects.toThrow(RangeError);
      });
  }));

describe('text that can be held', () => {
  it('has U+FFFD for each NUL and each lone surrogate, and all else as it was', () => {
    expect(storableText('a\0b\uD800c\uDC00\u{1F600}')).toBe('a\uFFFDb\uFFFDc\uFFFD\u{1F600}');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(storableText(text)).toBe(text)));
  });
});
