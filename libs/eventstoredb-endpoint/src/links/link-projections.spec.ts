import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { openLinks, textsOf, type OpenedLinks } from '../testing/links/opened-links.ts';
import { indexDigest } from '../testing/links/index-digest.ts';
import type { Log } from '../log.ts';

// Each opening starts a thread, which takes its time on a busy machine.
jest.setTimeout(30_000);

let links: OpenedLinks;
let told: (message: string) => void = () => undefined;
const log: Log = { info: () => undefined, warn: () => undefined, error: (_, message) => told(message) };

beforeEach(async () => {
  links = await openLinks(undefined, undefined, log);
});
afterEach(() => links.close());

const append = (count = 1) => links.store.append('order-1', sampleEvents(count), 'any');
const status = (name: string) => links.projections.list().find((one) => one.name === name);
const count = async (stream: string) => (await textsOf(links.streams, stream)).length;

describe('a projection that is stopped', () => {
  it('stays where it is while the others go on', async () => {
    await append(2);
    await links.projections.reached();
    await links.projections.choose('$by_category', 'stopped');
    await append(3);
    await links.projections.reached();
    expect([await count('$ce-order'), await count('$et-NoteTaken')]).toEqual([2, 5]);
    expect(status('$by_category')).toMatchObject({ state: 'stopped', position: 2 });
    expect(status('$by_event_type')).toMatchObject({ state: 'running', position: 5 });
  });

  it('goes on where it was when it is started', async () => {
    await append(2);
    await links.projections.reached();
    await links.projections.choose('$by_category', 'aborted');
    await append(3);
    await links.projections.choose('$by_category', 'running');
    await links.projections.reached();
    expect(await links.dataOf('$ce-order')).toEqual([
      '0@order-1',
      '1@order-1',
      '2@order-1',
      '3@order-1',
      '4@order-1',
    ]);
    expect(await count('$et-NoteTaken')).toBe(5);
  });

  it('is stopped after a restart of the process too', async () => {
    await links.projections.choose('$by_category', 'stopped');
    await append(2);
    links = await links.reopen();
    expect(await links.dataOf('$ce-order')).toEqual([]);
    expect(status('$by_category')?.state).toBe('stopped');
  });

  it('stays so when the index is thrown away', async () => {
    await append(2);
    await links.projections.reached();
    await links.projections.choose('$by_category', 'stopped');
    links = await links.reopen(new InMemoryEventStore());
    await append(1);
    await links.projections.reached();
    expect(status('$by_category')).toMatchObject({ state: 'stopped', position: 0 });
    expect(await count('$et-NoteTaken')).toBe(1);
  });

  it('lets nobody wait for it', async () => {
    for (const { name } of links.projections.list()) await links.projections.choose(name, 'stopped');
    await append(2);
    await links.projections.reached();
    expect(links.projections.list().map(({ position }) => position)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('a projection that is reset', () => {
  it('makes the same links again', async () => {
    await append(20);
    await links.store.append('complaint-1', sampleEvents(5), 'any');
    await links.projections.reached();
    const before = indexDigest(links.directory);
    await links.projections.reset('$by_category');
    await links.projections.reached();
    expect(indexDigest(links.directory)).toBe(before);
    expect(status('$by_category')).toMatchObject({ processed: 25, position: 25 });
  });

  it('has no links as long as it is stopped', async () => {
    await append(2);
    await links.projections.reached();
    await links.projections.choose('$by_category', 'stopped');
    await links.projections.reset('$by_category');
    expect([await count('$ce-order'), await count('$et-NoteTaken')]).toEqual([0, 2]);
  });
});

describe('the projection by correlation', () => {
  it('links what is correlated once it is started, the past included', async () => {
    await links.store.append('order-1', [{ ...sampleEvent(), metadata: { $correlationId: 'c-7' } }], 'any');
    await links.store.append('order-2', [{ ...sampleEvent(), metadata: {} }], 'any');
    expect(await links.dataOf('$bc-c-7')).toEqual([]);
    await links.projections.choose('$by_correlation_id', 'running');
    await links.store.append('order-3', [{ ...sampleEvent(), metadata: { $correlationId: 'c-7' } }], 'any');
    expect(await links.dataOf('$bc-c-7')).toEqual(['0@order-1', '0@order-3']);
  });
});

describe('an index that can not be written', () => {
  it('is at fault, says so, and recovers by itself', async () => {
    await append();
    await links.projections.reached();
    const failure = new Promise<string>((resolve) => (told = resolve));
    const other = new Database(join(links.directory, 'links.db'));
    other.exec('BEGIN IMMEDIATE');
    await append();
    expect(await failure).toBe('System projections stand still');
    expect(status('$by_category')).toMatchObject({
      state: 'faulted',
      reason: 'database is locked',
      position: 1,
    });
    await expect(links.projections.reached()).rejects.toThrow('database is locked');
    // Who reads still reads what there is.
    expect(await count('$ce-order')).toBe(1);
    other.exec('COMMIT');
    other.close();
    while (status('$by_category')?.state !== 'running') await setTimeout(20);
    expect(await links.dataOf('$ce-order')).toEqual(['0@order-1', '1@order-1']);
    expect(status('$by_category')).toMatchObject({ state: 'running', reason: '' });
  });
});
