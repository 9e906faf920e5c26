import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { viewBuilds } from '../builds/view-builds.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { ANY_VIEW } from '../testing/temporary-views.ts';
import { CheckpointWatch } from './checkpoint-watch.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';
import { buildView, type BuildStep } from './rebuild.ts';

const SWIFT = { first: 5, most: 50 };

describe('building a view beside the one in use', () =>
  onEachDialect((views) => {
    const inUse = (name: string, view = ANY_VIEW) => views.open<TallyTables>(name, view);
    const digest = async (name: string) => viewDigest((await inUse(name)).read, new TallyView());

    /** A log of a few streams, and a view of it that is up to date. */
    async function projected(name: string) {
      const store = new InMemoryEventStore();
      for (const stream of ['a', 'b', 'c']) await store.append(stream, sampleEvents(5), 'no-stream');
      const database = await inUse(name);
      await (await Projector.open(store, database, new TallyView())).catchUp();
      return { store, database };
    }

    it('gives the same rows, and takes the other’s place with its checkpoint', async () => {
      const { store, database } = await projected('same');
      const before = await digest('same');
      const seen: string[] = [];
      const built = await buildView(store, new TallyView(), database, {
        progress: (step, done, total) => seen.push(`${step} ${done} of ${total}`),
      });
      const position = await store.head();
      expect(built).toMatchObject({
        digest: before,
        position,
        compared: {
          position,
          inUse: { digest: before, parked: 0 },
          built: { digest: before, parked: 0 },
        },
      });
      expect([...new Set(seen)]).toEqual([
        'reading-in-use 3 of 3',
        'applying 0 of 15',
        'indexing 0 of 1',
        'applying 15 of 15',
        'reading-built 3 of 3',
      ]);
      await database.close();
      await built.replace();
      const projector = await Projector.open(store, await inUse('same'), new TallyView());
      expect(projector.current.position).toBe(position);
      expect(await digest('same')).toBe(before);
      await store.append('a', sampleEvents(1), 'any');
      await projector.catchUp();
      expect(await digest('same')).not.toBe(before);
    });

    it('tells rows that were altered, and puts them right', async () => {
      const { store, database } = await projected('altered');
      const right = await digest('altered');
      await database.write.updateTable('tally').set({ events: 7 }).where('stream', '=', 'b').execute();
      const altered = await digest('altered');
      const built = await buildView(store, new TallyView(), database);
      expect(built.compared).toMatchObject({ inUse: { digest: altered }, built: { digest: right } });
      await database.close();
      await built.replace();
      expect(await digest('altered')).toBe(right);
    });

    it('compares both at one position, however far the log is ahead of the one in use', async () => {
      const { store, database } = await projected('behind');
      const before = await digest('behind');
      const position = await store.head();
      await store.append('d', sampleEvents(4), 'no-stream');
      const built = await buildView(store, new TallyView(), database);
      await built.discard();
      expect(built.compared).toMatchObject({
        position,
        inUse: { digest: before },
        built: { digest: before },
      });
      expect(built.position).toBe(await store.head());
      expect(built.digest).not.toBe(before);
    });

    it('compares with nothing where nothing of its version is there', async () => {
      const { store } = await projected('other-version');
      const other = await inUse('other-version', { ...ANY_VIEW, version: 2 });
      for (const built of [
        await buildView(store, new TallyView(2), other),
        await buildView(store, new TallyView(), await inUse('empty')),
      ]) {
        expect(built).not.toHaveProperty('compared');
        await built.discard();
      }
    });

    it('leaves nothing when it is stopped, whatever it does just then', async () => {
      const { store, database } = await projected('stopped');
      const builds = viewBuilds(views.location('stopped'), ANY_VIEW);
      for (const at of ['reading-in-use', 'applying', 'indexing', 'reading-built']) {
        const stop = new AbortController();
        const progress = (step: BuildStep) => step === at && stop.abort(new Error(`stopped at ${at}`));
        const building = buildView(store, new TallyView(), database, { progress, signal: stop.signal });
        await expect(building).rejects.toThrow(`stopped at ${at}`);
        expect(await builds.list()).toMatchObject([{ build: 1, use: 'in-use', position: 15 }]);
      }
    });

    it('throws away what an interrupted build left', async () => {
      const { store, database } = await projected('interrupted');
      const first = await database.beside();
      await (await Projector.open(store, first, new TallyView())).catchUp();
      await first.close();
      await store.append('a', sampleEvents(2), 'any');
      const second = await buildView(store, new TallyView(), database);
      expect(second.build).toBe(first.build);
      expect(second.position).toBe(await store.head());
      expect(second.digest).not.toBe(await digest('interrupted'));
      await second.discard();
    });

    it('takes the place of one that goes on being written and read meanwhile', async () => {
      const { store, database } = await projected('live');
      await database.write.updateTable('tally').set({ events: 70 }).where('stream', '=', 'b').execute();
      const projector = await Projector.open(store, database, new TallyView(), { retry: SWIFT });
      projector.start();
      const reader = await inUse('live');
      const watch = CheckpointWatch.start(reader, new TallyView());
      let appending = true;
      const load = (async () => {
        while (appending) {
          const { position } = await store.append('b', sampleEvents(2), 'any');
          expect(await watch.reached(position, 20_000)).toBe(true);
        }
      })();
      // As an operator's process builds it.
      const operator = await inUse('live');
      const built = await buildView(store, new TallyView(), operator);
      expect(built.compared?.built).not.toEqual(built.compared?.inUse);
      await built.replace();
      await operator.close();
      await store.append('c', sampleEvents(1), 'any');
      expect(await watch.reached(await store.head(), 20_000)).toBe(true);
      appending = false;
      await load;
      await watch.stop();
      await projector.stop();
      const other = await inUse('live_rebuilt');
      await (await Projector.open(store, other, new TallyView())).catchUp();
      expect(await digest('live')).toBe(await digest('live_rebuilt'));
    });
  }));
