import { InMemoryEventStore, StoreClosedError } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { firstValueFrom } from 'rxjs';
import { TooManyParkedError, ViewsUnavailableError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';

/** Appends so many events to a stream. @returns the log's last position. */
async function record(store: InMemoryEventStore, stream: string, count: number): Promise<number> {
  return (await store.append(stream, sampleEvents(count), 'any')).position;
}
const tally = ({ read }: ViewDatabase<TallyTables>) =>
  read.selectFrom('tally').selectAll().orderBy('stream').execute();
const checkpoint = async ({ read }: ViewDatabase<TallyTables>) =>
  await (
    read as never as ViewDatabase<{
      view_checkpoint: { view: string; position: number; version: number };
    }>['read']
  )
    .selectFrom('view_checkpoint')
    .select(['version', 'position'])
    .where('view', '=', 'tally')
    .executeTakeFirst();

onEachDialect((views) => {
  let databases = 0;
  const newDatabase = () => views.open<TallyTables>(`views-${++databases}`);

  describe('a projector that catches up', () => {
    it('applies everything recorded so far, in one batch or many, and goes on from there', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const projector = await Projector.open(store, database, new TallyView());
      await projector.catchUp();
      expect(await tally(database)).toEqual([]);
      await record(store, 'a', 3_000);
      const last = await record(store, 'b', 1_500);
      const told: number[] = [];
      await projector.catchUp((position) => void told.push(position));
      expect(await tally(database)).toMatchObject([
        { stream: 'a', events: 3_000 },
        { stream: 'b', events: 1_500, last },
      ]);
      expect(told.at(-1)).toBe(last);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      await record(store, 'a', 1);
      await projector.catchUp();
      expect(await tally(database)).toMatchObject([{ events: 3_001 }, { events: 1_500 }]);
    });

    it('goes on after a restart where it was', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const last = await record(store, 'a', 5);
      await (await Projector.open(store, database, new TallyView())).catchUp();
      const again = await Projector.open(store, database, new TallyView());
      expect(again.current).toMatchObject({ position: last });
      await record(store, 'a', 2);
      await again.catchUp();
      expect(await tally(database)).toMatchObject([{ events: 7 }]);
    });

    it('moves neither rows nor checkpoint when it is cut off between applying and committing', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const view = new TallyView();
      const projector = await Projector.open(store, database, view);
      await record(store, 'a', 10);
      await projector.catchUp();
      const before = [await tally(database), await checkpoint(database), projector.current];
      await record(store, 'a', 4);
      view.beforeCommit = () => {
        throw new ViewsUnavailableError('here', 'cut off');
      };
      await expect(projector.catchUp()).rejects.toThrow('cut off');
      expect([await tally(database), await checkpoint(database), projector.current]).toEqual(before);
      view.beforeCommit = () => undefined;
      await projector.catchUp();
      expect(await tally(database)).toMatchObject([{ events: 14 }]);
    });

    it('moves no rows when it is cut off while its checkpoint moves', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const projector = await Projector.open(store, database, new TallyView());
      await record(store, 'a', 10);
      await projector.catchUp();
      // Another view's checkpoint is in the way of this one's.
      await sql`create unique index in_the_way on view_checkpoint(position)`.execute(database.write);
      const position = await record(store, 'a', 4);
      await sql`
        insert into view_checkpoint (view, version, incarnation, position, target, complete)
        values ('other', 1, 'x', ${position}, 0, 1)`.execute(database.write);
      await expect(projector.catchUp()).rejects.toThrow(/unique/i);
      expect(await tally(database)).toMatchObject([{ events: 10 }]);
      await sql`drop index in_the_way`.execute(database.write);
      await projector.catchUp();
      expect(await tally(database)).toMatchObject([{ events: 14 }]);
    });

    it('keeps the batches before the one that it was cut off in', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const view = new TallyView();
      const projector = await Projector.open(store, database, view);
      await record(store, 'a', 12_000);
      let batches = 0;
      view.beforeCommit = () => {
        if (++batches === 2) throw new ViewsUnavailableError('here', 'cut off');
      };
      await expect(projector.catchUp()).rejects.toThrow('cut off');
      const [row] = await tally(database);
      expect(row?.events).toBeLessThan(12_000);
      expect(await checkpoint(database)).toMatchObject({ position: row?.last });
      await (await Projector.open(store, database, new TallyView())).catchUp();
      expect(await tally(database)).toMatchObject([{ events: 12_000 }]);
    });
  });

  describe('a projector that follows the log', () => {
    it('sees every event once while events are appended, before it starts and after', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 40 }))),
          async (appends) => {
            const store = new InMemoryEventStore();
            const database = await newDatabase();
            const projector = await Projector.open(store, database, new TallyView());
            let last = await record(store, 'a', 1);
            for (const [index, [stream, count]] of appends.entries()) {
              if (index === appends.length >> 1) projector.start();
              last = await record(store, stream, count);
              if (index % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
            }
            projector.start();
            expect(await projector.reached(last, 10_000)).toBe(true);
            const expected = new Map([['a', 1]]);
            for (const [stream, count] of appends) expected.set(stream, (expected.get(stream) ?? 0) + count);
            const counted = (await tally(database)).map(({ stream, events }) => [stream, events] as const);
            expect(new Map(counted)).toEqual(expected);
            await projector.stop();
          },
        ),
        { numRuns: 20 },
      );
    });

    it('ends with a failure that is told, without having moved', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const view = new TallyView();
      const projector = await Projector.open(store, database, view, { mostParked: 0 });
      await record(store, 'a', 2);
      await projector.catchUp();
      const { position } = projector.current;
      view.beforeCommit = () => {
        throw new Error('disk');
      };
      projector.start();
      const wanted = await record(store, 'a', 1);
      expect(await projector.reached(wanted, 10_000)).toBe(false);
      expect(projector.current).toMatchObject({ position, status: 'failed' });
      expect(projector.current.failure).toBeInstanceOf(TooManyParkedError);
      expect(projector.current.failure?.message).toContain('disk');
      expect(await firstValueFrom(projector.state)).toBe(projector.current);
      expect(await projector.reached(position, 0)).toBe(true);
      expect(await tally(database)).toMatchObject([{ events: 2 }]);
      await projector.stop();
    });

    it('tells when the store goes away', async () => {
      const store = new InMemoryEventStore();
      const projector = await Projector.open(store, await newDatabase(), new TallyView());
      projector.start();
      await store.close();
      expect(await projector.reached(1, 10_000)).toBe(false);
      expect(projector.current.failure).toBeInstanceOf(StoreClosedError);
      await projector.stop();
    });
  });

  describe('waiting for a position', () => {
    it('ends when the view gets there', async () => {
      const store = new InMemoryEventStore();
      const projector = await Projector.open(store, await newDatabase(), new TallyView());
      projector.start();
      const waiting = projector.reached(3, 10_000);
      await record(store, 'a', 3);
      expect(await waiting).toBe(true);
      expect(await projector.reached(3, 0)).toBe(true);
      await projector.stop();
    });

    it('ends when the time is over', async () => {
      const projector = await Projector.open(new InMemoryEventStore(), await newDatabase(), new TallyView());
      projector.start();
      expect(await projector.reached(1, 5)).toBe(false);
      await projector.stop();
    });

    it('ends when the projector stops', async () => {
      const projector = await Projector.open(new InMemoryEventStore(), await newDatabase(), new TallyView());
      projector.start();
      const waiting = projector.reached(1, 20_000);
      await projector.stop();
      expect(await waiting).toBe(false);
      expect(await projector.reached(1, 20_000)).toBe(false);
    });
  });

  describe('building a view anew', () => {
    it('gives the same digest', async () => {
      const store = new InMemoryEventStore();
      const database = await newDatabase();
      const view = new TallyView();
      const projector = await Projector.open(store, database, view);
      for (const stream of ['a', 'b', 'c', 'a']) await record(store, stream, 700);
      await projector.catchUp();
      const digest = await viewDigest(database.read, view);
      await projector.reset();
      expect(await tally(database)).toEqual([]);
      expect(projector.current).toEqual({ position: 0, status: 'idle', target: 2_800 });
      await projector.catchUp();
      expect(await viewDigest(database.read, view)).toBe(digest);
    });

    it('happens when another version of it is opened, beside the one before, which others go on with', async () => {
      const store = new InMemoryEventStore();
      const old = await views.open<TallyTables>('versions', { name: 'tally', version: 1 });
      await record(store, 'a', 3);
      const before = await Projector.open(store, old, new TallyView(1));
      await before.catchUp();
      await old.write.updateTable('tally').set({ events: 99 }).execute();
      const database = await views.open<TallyTables>('versions', { name: 'tally', version: 2 });
      const projector = await Projector.open(store, database, new TallyView(2));
      expect(projector.current).toEqual({ position: 0, status: 'idle', target: 3 });
      expect(await tally(database)).toEqual([]);
      await projector.catchUp();
      expect(projector.current).toEqual({ position: 3, status: 'idle' });
      expect(await tally(database)).toMatchObject([{ events: 3 }]);
      expect(await tally(old)).toMatchObject([{ events: 99 }]);
      await record(store, 'b', 1);
      await before.catchUp();
      expect(await tally(old)).toMatchObject([{ events: 99 }, { events: 1 }]);
      expect(await tally(database)).toHaveLength(1);
      await database.close();
      const again = await views.open<TallyTables>('versions', { name: 'tally', version: 2 });
      expect((await Projector.open(store, again, new TallyView(2))).current).toMatchObject({ position: 3 });
    });

    it('happens when the log was put back to an older state', async () => {
      const database = await newDatabase();
      const lost = new InMemoryEventStore();
      await record(lost, 'a', 5);
      await (await Projector.open(lost, database, new TallyView())).catchUp();
      const backup = new InMemoryEventStore();
      await record(backup, 'b', 2);
      const projector = await Projector.open(backup, database, new TallyView());
      await projector.catchUp();
      expect(await tally(database)).toEqual([{ stream: 'b', events: 2, last: 2 }]);
    });

    it('happens when the log was put back, and has grown past where the view was since', async () => {
      const database = await newDatabase();
      const lost = new InMemoryEventStore();
      await record(lost, 'a', 5);
      await (await Projector.open(lost, database, new TallyView())).catchUp();
      const grown = new InMemoryEventStore();
      await record(grown, 'a', 4);
      await record(grown, 'b', 4);
      const projector = await Projector.open(grown, database, new TallyView());
      expect(projector.current).toMatchObject({ position: 0, target: 8 });
      await projector.catchUp();
      expect(await tally(database)).toMatchObject([{ events: 4 }, { events: 4 }]);
    });

    it('doesn’t happen because the stream of the last event was deleted', async () => {
      const database = await newDatabase();
      const store = new InMemoryEventStore();
      await record(store, 'a', 5);
      await record(store, 'b', 2);
      await (await Projector.open(store, database, new TallyView())).catchUp();
      await store.deleteStream('b', 'soft');
      const projector = await Projector.open(store, database, new TallyView());
      expect(projector.current.position).toBe(7);
    });
  });
});
