import Database from 'better-sqlite3';
import type { EventStore } from '@huiyin/event-store';

/** Rows in one transaction. */
const BATCH = 2_000;

/** The least that a view with a row an event can cost: each event is read, parsed, and written as one row. */
export async function copyRows(store: EventStore, file: string): Promise<void> {
  const db = new Database(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec('create table rows (position integer primary key, stream text, revision integer, body text)');
  const insert = db.prepare('insert into rows values (?, ?, ?, ?)');
  let waiting: unknown[][] = [];
  const commit = () => {
    db.transaction(() => waiting.forEach((row) => insert.run(...row)))();
    waiting = [];
  };
  for await (const { position, stream, revision, raw, data, metadata } of store.readAll()) {
    if (data === undefined || metadata === undefined) throw new Error('Each event is parsed.');
    waiting.push([position, stream, revision, `${raw.data}${raw.metadata}`]);
    if (waiting.length === BATCH) commit();
  }
  commit();
  db.close();
}
