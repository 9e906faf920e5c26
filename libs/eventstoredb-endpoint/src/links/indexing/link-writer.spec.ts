import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LinkWriter } from './link-writer.ts';
import { openIndex } from './schema.ts';

let directory = '';
let database: Database.Database;
let writer: LinkWriter;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-link-writer-'));
  database = openIndex(join(directory, 'links.db'));
  writer = new LinkWriter(database);
});
afterEach(() => {
  database.close();
  rmSync(directory, { recursive: true });
});

const RUNNING = ['$by_category', '$by_event_type'];

/** Has the events at these positions looked at, all of one stream. */
const index = (positions: readonly number[], running: readonly string[] = RUNNING) =>
  writer.index({
    do: 'index',
    running,
    events: positions.flatMap((position) => [position, 0, 'order-1', 'Noted', '']),
    checkpoint: { position: positions.at(-1) ?? 0, event: `event ${positions.at(-1)}` },
  });

const linksOf = (stream: string) =>
  database
    .prepare(
      'SELECT revision, position FROM links JOIN link_streams ON id = stream WHERE name = ? ORDER BY 1',
    )
    .raw()
    .all(stream);

describe('the writer of links', () => {
  it('numbers the links of a stream from 0, and says which streams have grown', () => {
    expect(index([3, 5]).sort()).toEqual(['$ce-order', '$et-Noted']);
    expect(index([9], ['$by_category'])).toEqual(['$ce-order']);
    expect(linksOf('$ce-order')).toEqual([
      [0, 3],
      [1, 5],
      [2, 9],
    ]);
    expect(writer.checkpoints()).toEqual({
      $by_category: { position: 9, event: 'event 9' },
      $by_event_type: { position: 5, event: 'event 5' },
    });
  });

  it('passes over what a projection has seen before', () => {
    index([1, 2]);
    index([3, 4], ['$by_category']);
    index([3, 4, 5]);
    index([1, 2]);
    expect(linksOf('$ce-order').length).toBe(5);
    expect(linksOf('$et-Noted').length).toBe(5);
  });

  it('leaves nothing of an order that failed, in the file or in memory', () => {
    index([1]);
    expect(() => index([2, 2.5, 3])).toThrow('REAL');
    expect(writer.checkpoints()['$by_category']?.position).toBe(1);
    index([2, 3]);
    expect(linksOf('$ce-order')).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('forgets a projection, and only that one', () => {
    index([1, 2]);
    writer.reset('$by_category');
    expect([linksOf('$ce-order').length, linksOf('$et-Noted').length]).toEqual([0, 2]);
    index([1, 2]);
    expect([linksOf('$ce-order').length, linksOf('$et-Noted').length]).toEqual([2, 2]);
  });
});
