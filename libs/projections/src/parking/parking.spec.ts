import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { NotSettledError, TooManyParkedError, ViewsUnavailableError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import { viewDigest } from '../running/digest.ts';
import type { ViewHappenings } from '../running/led-view.ts';
import { Projector, type ProjectorOptions } from '../running/projector.ts';
import { buildView } from '../running/rebuild.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { FragileView } from '../testing/fragile-view.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { ANY_VIEW } from '../testing/temporary-views.ts';
import { ParkedStreams } from './requests.ts';

const LONG = 60_000;
const SWIFT: ProjectorOptions = { retry: { first: 5, most: 50 }, standby: 10, look: 5 };
const ASKED = { by: 'u-1', why: 'mended', at: 1_000 };

describe('an event that a view can’t follow', () =>
  onEachDialect((views) => {
    let places = 0;
    const running: Projector<TallyTables>[] = [];
    afterEach(async () => {
      for (const projector of running.splice(0)) await projector.stop();
    });

    async function opened(options: ProjectorOptions = SWIFT, place = `parking-${++places}`) {
      const store = new InMemoryEventStore({ clock: () => 77 });
      const database = await views.open<TallyTables>(place);
      const view = new FragileView();
      const projector = await Projector.open(store, database, view, options);
      running.push(projector);
      return { place, store, database, view, projector };
    }
    /** Appends so many events. @returns their ids. */
    async function record(store: InMemoryEventStore, stream: string, count: number): Promise<string[]> {
      const events = sampleEvents(count);
      await store.append(stream, events, 'any');
      return events.map(({ id }) => id);
    }
    const counts = async ({ read }: ViewDatabase<TallyTables>) =>
      Object.fromEntries(
        (await read.selectFrom('tally').selectAll().orderBy('stream').execute()).map((row) => [
          row.stream,
          row.events,
        ]),
      );
    async function rebuilt(store: InMemoryEventStore): Promise<string> {
      const database = await views.open<TallyTables>(`rebuilt-${++places}`);
      await (await Projector.open(store, database, new TallyView())).catchUp();
      return viewDigest(database.read, new TallyView());
    }

    it.each(['the process isn’t there', 'throw'])(
      'parks its stream, tells why, and disturbs no other (%s)',
      async (reason) => {
        const { store, database, view, projector } = await opened();
        await record(store, 'well', 700);
        const [, , third] = await record(store, 'sick', 5);
        await record(store, 'well', 300);
        view.poison.set(third!, reason);
        await projector.catchUp();
        expect(await counts(database)).toEqual({ sick: 2, well: 1_000 });
        expect(projector.current).toEqual({ position: 1_005, status: 'idle' });
        const told = reason === 'throw' ? 'undefined is not a fact' : reason;
        expect(await projector.parked.list()).toEqual([
          {
            ...{ stream: 'sick', revision: 2, position: 703, id: third, type: 'NoteTaken' },
            ...{ recordedAt: 77, reason: told, waiting: 2 },
          },
        ]);
        expect(view.shown).toEqual([['sick', told]]);
      },
    );

    it('keeps its stream parked, in later batches and after a restart, and counts what waits', async () => {
      const { place, store, database, view, projector } = await opened();
      view.poison.set((await record(store, 'sick', 1))[0]!, 'no');
      await projector.catchUp();
      await record(store, 'sick', 3);
      await record(store, 'well', 1);
      await projector.catchUp();
      await projector.stop();
      await record(store, 'sick', 2);
      const again = await Projector.open(store, await views.open<TallyTables>(place), new TallyView());
      running.push(again);
      await again.catchUp();
      expect(await counts(database)).toEqual({ well: 1 });
      expect(await again.parked.find('sick')).toMatchObject({ revision: 0, waiting: 5 });
    });

    it('leaves everything of other streams, and what came before it, whatever events are poison', async () => {
      const streams = fc.constantFrom('a', 'b', 'c', 'd', 'e');
      const poison = fc.constantFrom(undefined, undefined, undefined, undefined, 'named', 'throw');
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(streams, poison), { maxLength: 40 }), async (log) => {
          const { store, database, view, projector } = await opened();
          const expected: Record<string, number> = {};
          const parked: Record<string, number> = {};
          for (const [index, [stream, reason]] of log.entries()) {
            const [id] = await record(store, stream, 1);
            if (reason) view.poison.set(id!, reason);
            if (stream in parked) parked[stream]! += 1;
            else if (reason) parked[stream] = 0;
            else expected[stream] = (expected[stream] ?? 0) + 1;
            if (index === log.length >> 1) await projector.catchUp();
          }
          await projector.catchUp();
          expect(await counts(database)).toEqual(expected);
          const found = (await projector.parked.list()).map(({ stream, waiting }) => [stream, waiting]);
          expect(Object.fromEntries(found)).toEqual(parked);
          await database.close();
        }),
        { numRuns: 12 },
      );
    });

    it('is found where it is the database that refuses it', async () => {
      const { store, database, view, projector } = await opened();
      const [, second] = await record(store, 'sick', 3);
      await record(store, 'well', 4);
      view.beforeCommit = async (batch, transaction) => {
        if (batch.some(({ id }) => id === second))
          await sql`insert into nowhere values (1)`.execute(transaction);
      };
      await projector.catchUp();
      expect(await counts(database)).toEqual({ sick: 1, well: 4 });
      expect(await projector.parked.find('sick')).toMatchObject({ revision: 1, waiting: 1 });
    });

    it('leaves nothing that the view had begun to write and not ended', async () => {
      const { store, database, view, projector } = await opened();
      const [first] = await record(store, 'sick', 2);
      await record(store, 'well', 2);
      view.poison.set(first!, 'no');
      const strays: Promise<unknown>[] = [];
      view.beforeCommit = (batch, transaction) => {
        if (!batch.some(({ id }) => id === first)) return;
        const stray = async (number: number) => {
          const row = { stream: `stray-${strays.length}-${number}`, events: 1, last: 1 };
          await transaction.insertInto('tally').values(row).execute();
        };
        const inTurn = async () => {
          for (let number = 0; number < 20; number++) await stray(number);
        };
        strays.push(inTurn().catch(() => undefined));
      };
      await projector.catchUp();
      await Promise.all(strays);
      expect(strays.length).toBeGreaterThan(1);
      expect(await counts(database)).toEqual({ well: 2 });
    });

    it('isn’t parked where the transaction fails after all: neither rows nor checkpoint move', async () => {
      const { store, database, view, projector } = await opened();
      const [first] = await record(store, 'sick', 1);
      await record(store, 'well', 1);
      view.poison.set(first!, 'no');
      view.beforeCommit = (batch) => {
        if (batch.length === 1 && batch[0]?.stream === 'well')
          throw new ViewsUnavailableError('here', 'cut off');
      };
      await expect(projector.catchUp()).rejects.toThrow('cut off');
      expect(await counts(database)).toEqual({});
      expect(await projector.parked.list()).toEqual([]);
      view.beforeCommit = () => undefined;
      await projector.catchUp();
      expect(await counts(database)).toEqual({ well: 1 });
      expect(await projector.parked.list()).toHaveLength(1);
    });

    it('is told where operators look, once it is committed, as is what was done about it', async () => {
      const told: unknown[] = [];
      const happenings: ViewHappenings = {
        parked: ({ event, reason }) => told.push([event.id, reason]),
        settled: ({ kind, by }, outcome) => told.push([kind, by, outcome]),
      };
      const { store, view, projector } = await opened({ ...SWIFT, happenings });
      const [first] = await record(store, 'sick', 2);
      view.poison.set(first!, 'no');
      view.beforeCommit = () => void expect(told).toEqual([]);
      await projector.catchUp();
      expect(told).toEqual([[first, 'no']]);
      view.beforeCommit = () => undefined;
      projector.start();
      await projector.parked.skip('sick', ASKED);
      expect(told.slice(1)).toEqual([['skip', 'u-1', { kind: 'followed', applied: 1 }]]);
    });

    it('doesn’t hold up other streams of a running projector', async () => {
      const { store, view, projector } = await opened();
      view.poison.set((await record(store, 'sick', 1))[0]!, 'no');
      projector.start();
      for (let round = 0; round < 10; round++) {
        await record(store, 'sick', 1);
        await record(store, 'well', 1);
        expect(await projector.reached(await store.head(), LONG)).toBe(true);
      }
      expect(projector.current).toEqual({ position: 21, status: 'following' });
      expect(await projector.parked.list()).toMatchObject([{ stream: 'sick', waiting: 10 }]);
    });

    it('stops the view, and says why, where too many streams have one: it is the view’s own fault', async () => {
      const { store, database, view, projector } = await opened({ ...SWIFT, mostParked: 3 });
      for (let stream = 0; stream < 5; stream++)
        for (const id of await record(store, `sick-${stream}`, 2)) view.poison.set(id, 'no such column');
      projector.start();
      expect(await projector.reached(1, LONG)).toBe(false);
      const { failure, status } = projector.current;
      expect(status).toBe('failed');
      expect(failure).toBeInstanceOf(TooManyParkedError);
      expect(failure?.message).toMatch(/more than 3 streams, the last one sick-3 \(no such column\)/);
      expect(await projector.parked.list()).toEqual([]);
      expect(await counts(database)).toEqual({});
    });

    describe('whose stream is tried again', () => {
      /** A running view with two streams, one of them parked at its second event with three behind it. */
      async function parked() {
        const parts = await opened();
        const ids = await record(parts.store, 'sick', 5);
        await record(parts.store, 'well', 2);
        parts.view.poison.set(ids[1]!, 'no');
        await parts.projector.catchUp();
        parts.projector.start();
        // As another process asks: through the database alone.
        const database = await views.open<TallyTables>(parts.place);
        return { ...parts, ids, asking: new ParkedStreams(database, parts.view) };
      }

      it('has everything as if nothing had been, once what was at fault is mended', async () => {
        const { store, database, view, ids, asking } = await parked();
        view.poison.delete(ids[1]!);
        expect(await asking.retry('sick', ASKED)).toEqual({ kind: 'followed', applied: 4 });
        expect(await asking.list()).toEqual([]);
        expect(view.shown).toEqual([
          ['sick', 'no'],
          ['sick', null],
        ]);
        expect(await viewDigest(database.read, view)).toBe(await rebuilt(store));
      });

      it('stays parked where it still can’t be followed, with today’s reason', async () => {
        const { store, view, ids, asking, projector } = await parked();
        view.poison.set(ids[1]!, 'still no');
        const outcome = { kind: 'still-parked', revision: 1, reason: 'still no' };
        expect(await asking.retry('sick', ASKED)).toEqual(outcome);
        await record(store, 'sick', 1);
        expect(await projector.reached(8, LONG)).toBe(true);
        expect(await asking.list()).toMatchObject([{ revision: 1, reason: 'still no', waiting: 4 }]);
      });

      it('comes as far as the next event that can’t be followed', async () => {
        const { database, view, ids, asking } = await parked();
        view.poison.delete(ids[1]!);
        view.poison.set(ids[3]!, 'throw');
        expect(await asking.retry('sick', ASKED)).toMatchObject({ kind: 'still-parked', revision: 3 });
        expect(await counts(database)).toEqual({ sick: 3, well: 2 });
        expect(await asking.list()).toMatchObject([{ revision: 3, waiting: 1 }]);
      });

      it('is followed without that one event when it is left out, and who did so is kept', async () => {
        const { database, ids, asking, view } = await parked();
        expect(await asking.skip('sick', ASKED)).toEqual({ kind: 'followed', applied: 3 });
        expect(await counts(database)).toEqual({ sick: 4, well: 2 });
        expect(await asking.skipped()).toEqual([
          {
            ...{ stream: 'sick', revision: 1, position: 2, id: ids[1], type: 'NoteTaken' },
            ...{ recordedAt: 77, reason: 'no', ...ASKED },
          },
        ]);
        expect(view.shown.at(-1)).toEqual(['sick', null]);
      });

      it('stays left out of later builds and versions that can’t follow it either, as it was decided', async () => {
        const { store, place, database, ids, asking, view, projector } = await parked();
        await asking.skip('sick', ASKED);
        const skipped = await asking.skipped();
        const again = await buildView(store, view, await views.open<TallyTables>(place));
        expect(again).toMatchObject({ parked: 0, digest: await viewDigest(database.read, view) });
        await again.replace();
        while ((await projector.parked.skipped()).length === 0);
        expect(await asking.skipped()).toEqual(skipped);

        const next = await views.open<TallyTables>(place, { ...ANY_VIEW, version: 2 });
        const newer = new FragileView(2);
        newer.poison.set(ids[1]!, 'not in version 2 either');
        const following = await Projector.open(store, next, newer);
        running.push(following);
        await following.catchUp();
        expect(await following.parked.list()).toEqual([]);
        expect(await following.parked.skipped()).toEqual([
          { ...skipped[0], reason: 'not in version 2 either' },
        ]);
      });

      it('is followed by a later build that can, whatever was decided before', async () => {
        const { store, place, asking } = await parked();
        await asking.skip('sick', ASKED);
        const mended = await buildView(store, new TallyView(), await views.open<TallyTables>(place));
        expect(mended).toMatchObject({ parked: 0, digest: await rebuilt(store) });
        expect(mended.compared?.inUse.digest).not.toBe(mended.digest);
        await mended.replace();
        const read = await views.open<TallyTables>(place);
        expect(await new ParkedStreams(read, new TallyView()).skipped()).toEqual([]);
      });

      it('needs nothing of a stream that isn’t parked, or was deleted', async () => {
        const { asking, store } = await parked();
        expect(await asking.retry('well', ASKED)).toEqual({ kind: 'not-parked' });
        await store.deleteStream('sick', 'tombstone');
        expect(await asking.retry('sick', ASKED)).toEqual({ kind: 'followed', applied: 0 });
      });

      it('is done later where nobody leads the view now', async () => {
        const { projector, asking, view, ids, store, database } = await parked();
        await projector.stop();
        await expect(asking.retry('sick', ASKED, 0)).rejects.toThrow(NotSettledError);
        view.poison.delete(ids[1]!);
        const next = await Projector.open(store, database, view, SWIFT);
        running.push(next);
        await next.settle();
        expect(await asking.list()).toEqual([]);
        expect(await viewDigest(database.read, view)).toBe(await rebuilt(store));
      });

      it('is tried anew by another build, which parks what it can’t follow itself', async () => {
        const { store, database, view, ids, projector } = await parked();
        const still = new FragileView();
        still.poison.set(ids[4]!, 'no');
        const first = await buildView(store, still, database);
        expect(first).toMatchObject({ parked: 1 });
        await first.discard();
        const second = await buildView(store, new TallyView(), database);
        expect(second).toMatchObject({ parked: 0, digest: await rebuilt(store) });
        await second.replace();
        view.poison.clear();
        await record(store, 'sick', 1);
        expect(await projector.reached(8, LONG)).toBe(true);
        expect(await viewDigest(database.read, view)).toBe(await rebuilt(store));
        expect(await projector.parked.list()).toEqual([]);
      });
    });
  }));
