import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';
import { sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { SYSTEM_PROJECTIONS } from '../system-projections.ts';
import { openLinks, textOf, textsOf, type OpenedLinks } from '../../testing/links/opened-links.ts';

// Each opening starts a thread, which takes its time on a busy machine.
jest.setTimeout(30_000);

const opened: OpenedLinks[] = [];
afterEach(async () => {
  for (const links of opened.splice(0)) await links.close();
});

async function open(store?: EventStore): Promise<OpenedLinks> {
  const links = await openLinks(store);
  opened.push(links);
  return links;
}

async function reopen(links: OpenedLinks, store?: EventStore): Promise<OpenedLinks> {
  const again = await links.reopen(store);
  opened.push(again);
  return again;
}

/** All link streams with their data, made in the plainest way from the whole log. */
async function expected(store: EventStore): Promise<Map<string, string[]>> {
  const streams = new Map<string, string[]>();
  for await (const event of store.readAll()) {
    if (event.stream.startsWith('$')) continue;
    for (const projection of SYSTEM_PROJECTIONS) {
      if (!projection.runs) continue;
      const stream = projection.linkStream({ ...event, metadata: '' });
      if (stream === undefined) continue;
      const target =
        projection.name === '$stream_by_category' ? event.stream : `${event.revision}@${event.stream}`;
      streams.set(stream, [...(streams.get(stream) ?? []), target]);
    }
  }
  return streams;
}

async function expectIndexOf({ store, projections, streams }: OpenedLinks): Promise<void> {
  await projections.reached();
  const all = await expected(store);
  for (const [stream, targets] of all)
    expect([stream, await textsOf(streams, stream)]).toEqual([stream, targets]);
  expect(linkStreamsIn(opened.at(-1) as OpenedLinks).sort()).toEqual([...all.keys()].sort());
}

function linkStreamsIn({ directory }: OpenedLinks): string[] {
  const database = new Database(join(directory, 'links.db'), { readonly: true });
  try {
    return database.prepare<[], string>('SELECT name FROM link_streams').pluck().all();
  } finally {
    database.close();
  }
}

const append = fc.record({
  stream: fc.constantFrom('order-1', 'order-2', 'complaint-1', 'policy', '$settings', '-'),
  types: fc.array(fc.constantFrom('A', 'B', 'C-d', '$own'), { minLength: 1, maxLength: 4 }),
});
const step = fc.oneof(
  { weight: 6, arbitrary: append },
  { weight: 1, arbitrary: fc.constantFrom('reopen' as const, 'settle' as const) },
);

describe('the index of links', () => {
  it('is what the log makes of it, whenever it was built and however often it was closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        let links = await open();
        for (const next of steps) {
          if (next === 'reopen') links = await reopen(links);
          else if (next === 'settle') await links.projections.reached();
          else
            await links.store.append(
              next.stream,
              next.types.map((type) => sampleEvent({}, type)),
              'any',
            );
        }
        await expectIndexOf(links);
        for (const one of opened.splice(0)) await one.close();
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  it('is built of more events than go into one order', async () => {
    const store = new InMemoryEventStore();
    for (let i = 0; i < 90; i++) await store.append(`order-${i % 3}`, sampleEvents(50), 'any');
    await expectIndexOf(await open(store));
  });

  it('goes on where it was', async () => {
    const links = await open();
    await links.store.append('order-1', sampleEvents(5), 'any');
    await links.projections.reached();
    const again = await reopen(links);
    await links.store.append('order-1', sampleEvents(1), 'any');
    await expectIndexOf(again);
    // Not built anew: only what came was looked at.
    expect(again.projections.list()[0]).toMatchObject({ processed: 1, position: 6 });
  });
});

describe('an index of another log', () => {
  async function indexOf(count: number): Promise<OpenedLinks> {
    const links = await open();
    await links.store.append('order-1', sampleEvents(count), 'any');
    await links.projections.reached();
    return links;
  }

  it('is thrown away when it goes further than the log', async () => {
    const store = new InMemoryEventStore();
    await store.append('order-9', sampleEvents(2), 'any');
    await expectIndexOf(await reopen(await indexOf(5), store));
  });

  it('is thrown away when the log is empty', async () => {
    const again = await reopen(await indexOf(5), new InMemoryEventStore());
    expect(await again.dataOf('$ce-order')).toEqual([]);
    await again.store.append('order-2', sampleEvents(1), 'any');
    await expectIndexOf(again);
  });

  it('is thrown away when the log has grown past it in another way', async () => {
    const store = new InMemoryEventStore();
    await store.append('complaint-9', sampleEvents(8), 'any');
    await expectIndexOf(await reopen(await indexOf(5), store));
  });
});

describe('an index that is not as it was left', () => {
  async function plant(damage: (file: string) => void): Promise<void> {
    const links = await open();
    await links.store.append('order-1', sampleEvents(300), 'any');
    await links.projections.reached();
    await links.projections.close();
    damage(join(links.directory, 'links.db'));
    await expectIndexOf(await reopen(links));
  }
  const edit = (sql: string) => (file: string) => {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  };

  it('is made anew when it is no database', () => plant((file) => writeFileSync(file, 'name,phone\n')));
  it('is made anew when it was cut short', () => plant((file) => truncateSync(file, 5000)));
  it('is made anew when it is empty', () => plant((file) => writeFileSync(file, '')));
  it('is made anew when another version wrote it', () => plant(edit('PRAGMA user_version = 99')));
  it('is made anew when it lacks a table', () => plant(edit('DROP TABLE links')));
  it('is made anew when it belongs to something else', () => plant(edit('PRAGMA application_id = 7')));
  it('is made anew when a page of it is rubbish', () =>
    plant((file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 4096);
      writeFileSync(file, bytes);
    }));

  it('is made anew when that shows only while it is in use', async () => {
    const links = await open();
    await links.store.append('order-1', sampleEvents(3), 'any');
    await links.projections.reached();
    edit('DELETE FROM links; INSERT INTO links SELECT id, 9, 1 FROM link_streams; DROP TABLE link_streams')(
      join(links.directory, 'links.db'),
    );
    await expect(async () =>
      links.projections.read((index) => index.stream('$ce-order')),
    ).rejects.toMatchObject({
      status: 14,
    });
    await links.store.append('order-1', sampleEvents(1), 'any');
    await links.projections.restart();
    await expectIndexOf(links);
  });
});

describe('the directory of an index', () => {
  it('is made where it is not there, and holds nothing of the events', async () => {
    const links = await open();
    await links.store.append('order-1', [sampleEvent({ note: 'a secret' })], 'any');
    const again = await reopen(links);
    expect(await again.dataOf('$ce-order')).toEqual(['0@order-1']);
    expect(existsSync(join(links.directory, 'links.db'))).toBe(true);
    expect(readFileSync(join(links.directory, 'links.db')).includes('secret')).toBe(false);
    for await (const event of again.streams.readStream('$ce-order')) expect(textOf(event)).toBe('0@order-1');
  });
});
