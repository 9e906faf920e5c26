import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { ViewsUnavailableError } from '../database/errors.ts';
import { sqliteDialect } from '../database/sqlite/sqlite-dialect.ts';
import { LateTransaction } from './late-transaction.ts';
import { newWriteTurn, WriteTurn } from './write-turn.ts';

interface Tables {
  note: { text: string };
}

describe('a connection that writes when its transaction ends', () => {
  let [directory, turn] = ['', newWriteTurn()];
  const opened: Kysely<Tables>[] = [];

  function open(): Kysely<Tables> {
    const database = new Database(join(directory, 'notes.db'), { timeout: 0 });
    const connection = new LateTransaction(database, new WriteTurn(turn));
    const source = { connect: async () => connection, close: async () => void database.close() };
    const db = new Kysely<Tables>({ dialect: sqliteDialect(source) });
    opened.push(db);
    return db;
  }
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'huiyin-late-'));
    turn = newWriteTurn();
    await open().schema.createTable('note').addColumn('text', 'text').execute();
  });
  afterEach(async () => {
    for (const db of opened.splice(0)) await db.destroy();
    rmSync(directory, { recursive: true });
  });

  const write = (db: Kysely<Tables>, ...texts: string[]) =>
    db.transaction().execute(async (transaction) => {
      for (const text of texts) await transaction.insertInto('note').values({ text }).execute();
    });
  const texts = async (db: Kysely<Tables>) =>
    (await db.selectFrom('note').selectAll().execute()).map(({ text }) => text);

  it('keeps the file for nobody before that', async () => {
    const [one, other] = [open(), open()];
    await one.transaction().execute(async (transaction) => {
      await transaction.insertInto('note').values({ text: 'late' }).execute();
      await write(other, 'early');
    });
    expect(await texts(one)).toEqual(['early', 'late']);
  });

  it('lets the others go on when the disk is full, and says that it passes', async () => {
    const [one, other] = [open(), open()];
    await sql`pragma max_page_count = 1`.execute(one);
    await expect(write(one, 'x'.repeat(20_000), 'small')).rejects.toThrow(ViewsUnavailableError);
    // It would wait for ever, if it weren't its turn.
    await write(other, 'next');
    expect(await texts(other)).toEqual(['next']);
  });
});
