import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { BuildUnderWayError, NoSuchBuildError } from '../database/errors.ts';
import { CheckpointWatch } from '../running/checkpoint-watch.ts';
import { viewDigest } from '../running/digest.ts';
import { Projector, type ProjectorOptions } from '../running/projector.ts';
import { buildView } from '../running/rebuild.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { continueLog, numberedLog } from '../testing/numbered-log.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { viewBuilds, viewsAt } from './view-builds.ts';

const LONG = 60_000;
const SWIFT: ProjectorOptions = { retry: { first: 5, most: 50 }, standby: 10, look: 5 };
const VIEW = { name: 'tally', version: 1 };

describe('the builds of a view', () =>
  onEachDialect((views) => {
    /** A view of a log, followed by a running projector, and what an operator has in another process. */
    async function running(place: string, events = 50) {
      const store = await numberedLog(events);
      const database = await views.open<TallyTables>(place, VIEW);
      const projector = await Projector.open(store, database, new TallyView(), SWIFT);
      projector.start();
      expect(await projector.reached(events, LONG)).toBe(true);
      const operator = await views.open<TallyTables>(place, VIEW);
      return {
        ...{ store, database, projector, operator, builds: viewBuilds(views.location(place), VIEW) },
        build: () => buildView(store, new TallyView(), operator),
        uses: async () =>
          Object.fromEntries(
            (await viewBuilds(views.location(place), VIEW).list()).map(({ build, use }) => [build, use]),
          ),
      };
    }
    async function rebuilt(place: string, store: Awaited<ReturnType<typeof numberedLog>>) {
      const database = await views.open<TallyTables>(`${place}_rebuilt`, VIEW);
      await (await Projector.open(store, database, new TallyView())).catchUp();
      return viewDigest(database.read, new TallyView());
    }

    it('are listed, with the one in use, the one before it, and where they are', async () => {
      const { builds, build, projector, store } = await running('listed');
      expect(await builds.list()).toEqual([
        { build: 1, use: 'in-use', position: 50, parked: 0, bytes: expect.any(Number) },
      ]);
      const built = await build();
      await continueLog(store, 10);
      await built.replace();
      expect(await projector.reached(60, LONG)).toBe(true);
      expect(await builds.list()).toMatchObject([
        { build: 1, use: 'kept' },
        { build: 2, use: 'in-use', position: 60 },
      ]);
      await projector.stop();
      expect(await viewsAt(views.location('listed'))).toEqual([VIEW]);
      expect(await viewsAt(views.location('nothing'))).toEqual([]);
    });

    it('come into use beside a running projector, also while nothing is recorded', async () => {
      const { build, database, projector, store } = await running('quiet');
      await database.write.updateTable('tally').set({ events: 99 }).execute();
      const built = await build();
      expect(built.compared?.inUse).not.toEqual(built.compared?.built);
      // The one built is behind now, and nobody but the projector can bring it forward.
      const last = await continueLog(store, 20);
      expect(await projector.reached(last, LONG)).toBe(true);
      await built.replace();
      const digest = await rebuilt('quiet', store);
      while ((await viewDigest(database.read, new TallyView())) !== digest)
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(projector.current.failure).toBeUndefined();
      await projector.stop();
    });

    it('are gone back to, and go on from where they were', async () => {
      const { build, builds, database, projector, store, uses } = await running('back');
      await (await build()).replace();
      expect(await projector.reached(await continueLog(store, 20), LONG)).toBe(true);
      await builds.use(1);
      expect(await uses()).toEqual({ 1: 'in-use', 2: 'kept' });
      expect(await projector.reached(await continueLog(store, 20), LONG)).toBe(true);
      const [inUse] = await builds.list();
      expect(inUse).toMatchObject({ build: 1, use: 'in-use', position: 90 });
      expect(await viewDigest(database.read, new TallyView())).toBe(await rebuilt('back', store));
      await projector.stop();
    });

    it('are kept one at a time, and dropped but for the one in use', async () => {
      const { build, builds, projector, uses } = await running('kept');
      await (await build()).replace();
      await (await build()).replace();
      expect(await uses()).toEqual({ 2: 'kept', 3: 'in-use' });
      await expect(builds.drop(3)).rejects.toThrow(NoSuchBuildError);
      await expect(builds.use(1)).rejects.toThrow(NoSuchBuildError);
      await builds.drop(2);
      expect(await uses()).toEqual({ 3: 'in-use' });
      await projector.stop();
    });

    it('leave nothing when they were only compared, or were interrupted', async () => {
      const { build, operator, projector, uses } = await running('left');
      await (await build()).discard();
      expect(await uses()).toEqual({ 1: 'in-use' });
      await (await operator.beside()).close();
      expect(await uses()).toEqual({ 1: 'in-use', 2: 'beside' });
      await (await build()).replace();
      expect(await uses()).toEqual({ 1: 'kept', 2: 'in-use' });
      await projector.stop();
    });

    it('are made by one at a time', async () => {
      const { operator, database, projector } = await running('one');
      const first = await operator.beside();
      await expect(database.beside()).rejects.toThrow(BuildUnderWayError);
      await first.close();
      await (await database.beside()).close();
      await projector.stop();
    });

    it('are each whole to whoever reads while they change places and are written', async () => {
      const { build, builds, database, projector, store } = await running('readers', 500);
      await (await build()).replace();
      let going = true;
      const reading = (async () => {
        let reads = 0;
        for (; going; reads++) {
          await setImmediate();
          const { rows } = await sql<{ total: number; position: number }>`
            select (select sum(events) from tally) as total, (select position from view_checkpoint) as position
          `.execute(database.read);
          expect(rows[0]?.total).toBe(rows[0]?.position);
        }
        return reads;
      })();
      const watch = CheckpointWatch.start(database, new TallyView());
      for (let round = 0; round < 6; round++) {
        await builds.use(1 + (round % 2));
        expect(await watch.reached(await continueLog(store, 10), LONG)).toBe(true);
      }
      going = false;
      expect(await reading).toBeGreaterThan(6);
      expect(await projector.reached(560, LONG)).toBe(true);
      expect(await viewDigest(database.read, new TallyView())).toBe(await rebuilt('readers', store));
      await watch.stop();
      await projector.stop();
    });

    it('of an old and a new version are followed side by side', async () => {
      const { database, projector, store } = await running('versions');
      const place = await views.open<TallyTables>('versions', { ...VIEW, version: 2 });
      const view = new TallyView(2);
      const hold = Promise.withResolvers<void>();
      view.beforeCommit = () => hold.promise;
      const next = await Projector.open(store, place, view, SWIFT);
      next.start();
      // As a query service of the new release sees it.
      const watch = CheckpointWatch.start(
        await views.open<TallyTables>('versions', { ...VIEW, version: 2 }),
        new TallyView(2),
      );
      while (watch.current.status !== 'building') await new Promise((resolve) => setTimeout(resolve, 5));
      expect(watch.current).toEqual({ position: 0, status: 'building', target: 50 });
      const last = await continueLog(store, 10);
      expect(await projector.reached(last, LONG)).toBe(true);
      expect(await watch.reached(last, 20)).toBe(false);
      hold.resolve();
      expect(await watch.reached(last, LONG)).toBe(true);
      expect(watch.current).toEqual({ position: 60, status: 'following' });
      expect(await viewDigest(place.read, view)).toBe(await viewDigest(database.read, new TallyView()));
      await projector.stop();
      await viewBuilds(views.location('versions'), VIEW).dropAll();
      expect(await viewsAt(views.location('versions'))).toEqual([{ ...VIEW, version: 2 }]);
      await watch.stop();
      await next.stop();
    });
  }));
