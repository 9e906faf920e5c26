import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { TemporaryViews } from '../testing/temporary-views.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';
import { buildView } from './rebuild.ts';

const views = new TemporaryViews();
afterAll(() => views.remove());

describe('building a view beside the one in use', () => {
  it('gives the same rows, and takes the other’s place with its checkpoint', async () => {
    const store = new InMemoryEventStore();
    for (const name of ['a', 'b', 'c']) await store.append(name, sampleEvents(5), 'no-stream');
    const database = await views.open<TallyTables>('in-use');
    await (await Projector.open(store, database, new TallyView())).catchUp();
    const before = await viewDigest(database.read, new TallyView());
    const building = `${database.file}.building`;
    const seen: number[] = [];
    const built = await buildView(store, new TallyView(), building, (position) => seen.push(position));
    expect(built).toMatchObject({ digest: before, position: await store.head() });
    expect(seen.at(-1)).toBe(built.position);
    await database.close();
    await built.replace(database.file);
    expect(existsSync(building)).toBe(false);
    const again = await views.open<TallyTables>('in-use');
    const projector = await Projector.open(store, again, new TallyView());
    expect(projector.current.position).toBe(built.position);
    expect(await viewDigest(again.read, new TallyView())).toBe(before);
  });

  it('throws away what an interrupted build left', async () => {
    const store = new InMemoryEventStore();
    await store.append('a', sampleEvents(2), 'no-stream');
    const file = `${(await views.open<TallyTables>('other')).file}.building`;
    const first = await buildView(store, new TallyView(), file);
    await store.append('a', sampleEvents(2), 1);
    const second = await buildView(store, new TallyView(), file);
    expect(second.position).toBeGreaterThan(first.position);
    expect(second.digest).not.toBe(first.digest);
  });
});
