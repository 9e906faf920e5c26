import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { TemporaryViews } from '../testing/temporary-views.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';

const views = new TemporaryViews();
afterAll(() => views.remove());

/** Writes what takes room first, and doesn't wait for it before it writes what needs none. */
class LargeView extends TallyView {
  override async apply(transaction: Kysely<TallyTables>, events: readonly RecordedEvent[]): Promise<void> {
    const note = (stream: string) =>
      transaction.insertInto('tally').values({ stream, events: 0, last: 0 }).execute();
    const { id } = events[0]!;
    await Promise.all([note(`${id} ${'x'.repeat(20_000)}`), note(id)]);
    await super.apply(transaction, events);
  }
}

describe('a view on a disk that is full', () => {
  it('waits, has written nothing beside its checkpoint, and goes on by itself when there is room', async () => {
    const store = new InMemoryEventStore();
    const view = new LargeView();
    const database = await views.open<TallyTables>('full');
    const projector = await Projector.open(store, database, view, { retry: { first: 5, most: 50 } });
    const pages = (most: number) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(database.write);
    projector.start();
    await pages(1);
    await store.append('a', sampleEvents(3), 'any');
    // SQLite has ended the transaction by itself: what comes after that would stand on its own.
    while (projector.current.status !== 'waiting') await new Promise((resolve) => setTimeout(resolve, 5));
    expect(projector.current.failure?.message).toContain('full');
    expect(await database.read.selectFrom('tally').selectAll().execute()).toEqual([]);
    await pages(1_000_000);
    expect(await projector.reached(3, 60_000)).toBe(true);
    expect(await projector.parked.list()).toEqual([]);
    await projector.stop();
    const other = await views.open<TallyTables>('roomy');
    await (await Projector.open(store, other, new LargeView())).catchUp();
    expect(await viewDigest(database.read, view)).toBe(await viewDigest(other.read, view));
  });
});
