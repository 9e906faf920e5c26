import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, StoreUnavailableError, type SubscribeOptions } from '@huiyin/event-store';
import { sql } from 'kysely';
import { filter, firstValueFrom } from 'rxjs';
import { ViewsUnavailableError } from '../database/errors.ts';
import { openViewDatabase } from '../database/view-database.ts';
import { onEachDialect, onOwnPostgres } from '../testing/each-dialect.ts';
import { continueLog, numberedLog } from '../testing/numbered-log.ts';
import { startPostgres } from '../testing/postgres/open-postgres.ts';
import type { PostgresCluster } from '../testing/postgres/cluster.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { ANY_VIEW, TemporaryViews } from '../testing/temporary-views.ts';
import { CheckpointWatch } from './checkpoint-watch.ts';
import { viewDigest } from './digest.ts';
import { Projector, type ProjectorOptions } from './projector.ts';
import type { ProgressStatus, ViewProgress } from './view-progress.ts';

const LONG = 60_000;
const SWIFT: ProjectorOptions = { retry: { first: 5, most: 50 }, standby: 10 };
const becomes = (progress: ViewProgress<TallyTables>, status: ProgressStatus) =>
  firstValueFrom(progress.state.pipe(filter((state) => state.status === status)));

/** A store that is away as often as it is told to be. */
class FlickeringStore extends InMemoryEventStore {
  away = 0;

  override async head(): Promise<number> {
    this.#look();
    return super.head();
  }

  override async *subscribe(options?: SubscribeOptions) {
    this.#look();
    for await (const batch of super.subscribe(options)) {
      yield batch;
      this.#look();
    }
  }

  #look(): void {
    if (this.away-- > 0) throw new StoreUnavailableError('nowhere', 'not-done', new Error('away'));
  }
}

describe('a projector whose event store is away', () =>
  onEachDialect((views) => {
    it('tells so, goes on by itself when it is back, and sees every event once', async () => {
      const store = new FlickeringStore();
      await continueLog(store, 500);
      const database = await views.open<TallyTables>('flickering');
      const projector = await Projector.open(store, database, new TallyView(), SWIFT);
      const seen: ProgressStatus[] = [];
      projector.state.subscribe(({ status }) => seen.push(status));
      store.away = 3;
      projector.start();
      const { failure } = await becomes(projector, 'waiting');
      expect(failure).toBeInstanceOf(StoreUnavailableError);
      expect(await projector.reached(500, LONG)).toBe(true);
      for (let round = 0; round < 5; round++) {
        store.away = 0;
        const last = await continueLog(store, 70);
        store.away = 2;
        expect(await projector.reached(last, LONG)).toBe(true);
      }
      await becomes(projector, 'following');
      expect(projector.current.failure).toBeUndefined();
      expect(seen).not.toContain('failed');
      const { total } = await database.read
        .selectFrom('tally')
        .select((eb) => eb.fn.sum<number>('events').as('total'))
        .executeTakeFirstOrThrow();
      expect(total).toBe(850);
      await projector.stop();
    });

    it('opens without it, and begins when it is there', async () => {
      const store = new FlickeringStore();
      await continueLog(store, 20);
      const database = await views.open<TallyTables>('not-yet');
      await (await Projector.open(store, database, new TallyView())).catchUp();
      store.away = 2;
      const projector = await Projector.open(store, database, new TallyView(), SWIFT);
      expect(projector.current).toMatchObject({
        status: 'waiting',
        failure: expect.any(StoreUnavailableError),
      });
      projector.start();
      await becomes(projector, 'following');
      expect(projector.current).toEqual({ position: 20, status: 'following' });
      await projector.stop();
    });
  }));

describe('a projector whose disk is full', () => {
  const views = new TemporaryViews();
  afterAll(() => views.remove());

  it('tells so, and goes on by itself when there is room', async () => {
    const store = await numberedLog(10);
    const database = await views.open<TallyTables>('full');
    const projector = await Projector.open(store, database, new TallyView(), SWIFT);
    await projector.catchUp();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.write);
    await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(database.write);
    projector.start();
    for (let stream = 0; stream < 200; stream++)
      await store.append(`another-${stream}-${'…'.repeat(50)}`, [sample(stream)], 'any');
    const { failure } = await becomes(projector, 'waiting');
    expect(failure).toBeInstanceOf(ViewsUnavailableError);
    await sql`pragma max_page_count = 1000000`.execute(database.write);
    expect(await projector.reached(210, LONG)).toBe(true);
    await projector.stop();
  });
});

const sample = (number: number) => ({
  id: crypto.randomUUID(),
  type: 'NumberDrawn',
  data: number,
  metadata: {},
});

onOwnPostgres((name) =>
  describe(`a projector whose database is away ${name}`, () => {
    let cluster: PostgresCluster | undefined;
    const files = new TemporaryViews();
    beforeAll(async () => {
      cluster = await startPostgres();
    }, LONG);
    afterAll(async () => {
      await cluster?.remove();
      await files.remove();
    }, LONG);
    const open = (schema: string) =>
      openViewDatabase<TallyTables>(`${cluster!.url('postgres')}&schema=${schema}`, ANY_VIEW);

    it.each(['kill', 'stop'] as const)(
      'goes on by itself after a %s of the server in the middle of a transaction: nothing is lost or doubled',
      async (end) => {
        const store = await numberedLog(9_000);
        const database = await open(`after_${end}`);
        const view = new TallyView();
        const projector = await Projector.open(store, database, view, SWIFT);
        const reader = await open(`after_${end}`);
        const watch = CheckpointWatch.start(reader, view);
        let batches = 0;
        let ended = Promise.resolve();
        view.beforeCommit = () => {
          if (++batches === 3) ended = cluster![end]();
          return batches === 3 ? ended : undefined;
        };
        projector.start();
        const { failure } = await becomes(projector, 'waiting');
        expect(failure).toBeInstanceOf(ViewsUnavailableError);
        await ended;
        expect(await watch.reached(9_000, 0)).toBe(false);
        await cluster!.start();
        expect(await projector.reached(9_000, LONG)).toBe(true);
        expect(await watch.reached(9_000, LONG)).toBe(true);
        expect(await watch.reached(await continueLog(store, 30), LONG)).toBe(true);
        const other = await files.open<TallyTables>(end);
        await (await Projector.open(store, other, new TallyView())).catchUp();
        expect(await viewDigest(reader.read, view)).toBe(await viewDigest(other.read, view));
        await watch.stop();
        await projector.stop();
        await database.close();
        await reader.close();
      },
      LONG,
    );

    it(
      'opens without it, and begins when it is there',
      async () => {
        const store = await numberedLog(40);
        await cluster!.stop();
        const database = await open('not_yet');
        const projector = await Projector.open(store, database, new TallyView(), SWIFT);
        expect(projector.current).toMatchObject({
          position: 0,
          status: 'waiting',
          failure: expect.any(ViewsUnavailableError),
        });
        await expect(projector.catchUp()).rejects.toThrow(ViewsUnavailableError);
        projector.start();
        await cluster!.start();
        expect(await projector.reached(40, LONG)).toBe(true);
        await projector.stop();
        await database.close();
      },
      LONG,
    );
  }),
);
