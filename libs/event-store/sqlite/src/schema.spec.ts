import Database from 'better-sqlite3';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collect, numbers, sampleEvent } from '@huiyin/event-store/testing';
import { ForeignDatabaseError, NewerDatabaseError, openSqliteEventStore } from './index.ts';
import { temporaryDirectory } from './testing/machine.ts';

describe('the database file', () => {
  let directory = '';
  beforeEach(() => {
    directory = temporaryDirectory();
  });
  afterEach(() => rm(directory, { recursive: true }));

  const refusal = () => openSqliteEventStore({ directory }).catch((error: unknown) => error);

  function edit(statement: string): void {
    const database = new Database(join(directory, 'events.db'));
    database.exec(statement);
    database.close();
  }

  it('is made in a directory that is made where it is not there', async () => {
    const inside = join(directory, 'deep', '数据 库');
    await (await openSqliteEventStore({ directory: inside })).close();
    await (await openSqliteEventStore({ directory: inside })).close();
  });

  it('is refused when a later version wrote it, and stays as it was', async () => {
    await (await openSqliteEventStore({ directory })).close();
    edit('PRAGMA user_version = 3');
    const error = await refusal();
    expect(error).toBeInstanceOf(NewerDatabaseError);
    expect((error as Error).message).toContain('schema version 3');
    edit('PRAGMA user_version = 2');
    await (await openSqliteEventStore({ directory })).close();
  });

  it('is brought up to date when an earlier version wrote it', async () => {
    const store = await openSqliteEventStore({ directory });
    await store.append('a', [sampleEvent({ number: 1 })], 'no-stream');
    await store.close();
    edit('ALTER TABLE events DROP COLUMN format; PRAGMA user_version = 1');
    const reopened = await openSqliteEventStore({ directory });
    await reopened.append('a', [sampleEvent({ number: 2 })], 0);
    expect(numbers(await collect(reopened.readStream('a')))).toEqual([1, 2]);
    await reopened.close();
  });

  it('is refused when it is no event store', async () => {
    edit('CREATE TABLE customers (name TEXT)');
    expect(await refusal()).toBeInstanceOf(ForeignDatabaseError);
    edit('PRAGMA user_version = 1');
    expect(await refusal()).toBeInstanceOf(ForeignDatabaseError);
  });

  it('is refused when it is no database at all', async () => {
    await writeFile(join(directory, 'events.db'), 'name,phone\n'.repeat(200));
    expect(await refusal()).toBeInstanceOf(ForeignDatabaseError);
  });
});
