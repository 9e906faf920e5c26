import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { afterEach, describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import type { ProgressStatus } from '../running/view-progress.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { continueLog, numberedLog } from '../testing/numbered-log.ts';
import { Consumer, type ConsumerOptions } from './consumer.ts';
import { ConsumerPlace } from './consumer-place.ts';

const LONG = 60_000;
const SWIFT: ConsumerOptions = { retry: { first: 5, most: 50 }, standby: 10, batchSize: 7 };

describe('a consumer of the log', () =>
  onEachDialect((views) => {
    const running: Consumer[] = [];
    afterEach(async () => {
      for (const consumer of running.splice(0)) await consumer.stop();
    });

    /** A consumer that writes down the positions that it was handed. */
    async function start(place: string, store: InMemoryEventStore, options: ConsumerOptions = {}) {
      const seen: number[] = [];
      const consumer = await Consumer.open(store, views.location(place), 'reactions', {
        ...SWIFT,
        ...options,
      });
      running.push(consumer);
      consumer.start(async (events) => void seen.push(...events.map(({ position }) => position)));
      return { consumer, seen };
    }
    const becomes = (consumer: Consumer, status: ProgressStatus) =>
      firstValueFrom(consumer.state.pipe(filter((state) => state.status === status)));
    const upTo = (last: number, after = 0) => Array.from({ length: last - after }, (_, i) => after + i + 1);

    it('begins with what is recorded after it was new, and goes on there after a restart', async () => {
      const store = await numberedLog(30);
      const first = await start('new', store);
      await becomes(first.consumer, 'following');
      await first.consumer.stop();
      const last = await continueLog(store, 20);
      const again = await start('new', store);
      expect(await again.consumer.reached(last, LONG)).toBe(true);
      expect([...first.seen, ...again.seen]).toEqual(upTo(50, 30));
    });

    it('begins where it is told to when it is new, and only then', async () => {
      const store = await numberedLog(30);
      const first = await start('told', store, { startAt: 12 });
      expect(await first.consumer.reached(30, LONG)).toBe(true);
      await first.consumer.stop();
      const again = await start('told', store, { startAt: 0 });
      expect(await again.consumer.reached(30, LONG)).toBe(true);
      expect(first.seen).toEqual(upTo(30, 12));
      expect(again.seen).toEqual([]);
    });

    it('is handed again what it failed at, and then what comes after it', async () => {
      const store = await numberedLog(10);
      const handed: number[][] = [];
      const consumer = await Consumer.open(store, views.location('fails'), 'reactions', {
        ...SWIFT,
        startAt: 0,
      });
      running.push(consumer);
      consumer.start(async (events) => {
        handed.push(events.map(({ position }) => position));
        if (handed.length < 3) throw new Error('nobody answers');
      });
      const { failure } = await becomes(consumer, 'waiting');
      expect(failure).toEqual(new Error('nobody answers'));
      expect(await consumer.reached(10, LONG)).toBe(true);
      const [once, twice, ...rest] = handed;
      expect(once).toEqual(twice);
      expect(rest.flat()).toEqual(upTo(10));
    });

    it('acts in one place at a time, and elsewhere as soon as that is gone', async () => {
      const store = await numberedLog(5);
      const first = await start('two', store, { startAt: 0 });
      expect(await first.consumer.reached(5, LONG)).toBe(true);
      const second = await start('two', store);
      await becomes(second.consumer, 'standing-by');
      expect(await first.consumer.reached(await continueLog(store, 5), LONG)).toBe(true);
      expect(second.seen).toEqual([]);
      await first.consumer.stop();
      const last = await continueLog(store, 5);
      expect(await second.consumer.reached(last, LONG)).toBe(true);
      expect([...first.seen, ...second.seen]).toEqual(upTo(15));
    });

    it('goes on with what is new in a log that was put back to an older state and has grown since', async () => {
      let now = 1_000;
      const logOf = async (batches: readonly [stream: string, moment: number][]) => {
        const store = new InMemoryEventStore({ clock: () => now });
        for (const [stream, moment] of batches) {
          now = moment;
          await store.append(stream, [{ id: crypto.randomUUID(), type: 'X', data: {}, metadata: {} }], 'any');
        }
        return store;
      };
      const lost = await logOf([
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]);
      const first = await start('put-back', lost, { startAt: 0 });
      expect(await first.consumer.reached(3, LONG)).toBe(true);
      await first.consumer.stop();
      const grown = await logOf([
        ['a', 1],
        ['d', 4],
        ['e', 5],
        ['f', 6],
      ]);
      const again = await start('put-back', grown);
      expect(await again.consumer.reached(4, LONG)).toBe(true);
      expect(again.seen).toEqual([2, 3, 4]);
    });

    it('goes on behind the same event in a log that was copied, though it was recorded there elsewhere and later', async () => {
      const original = await numberedLog(30);
      const first = await start('copied', original, { startAt: 0 });
      expect(await first.consumer.reached(30, LONG)).toBe(true);
      await first.consumer.stop();
      const copy = new InMemoryEventStore();
      for (let provenance = 0; provenance < 3; provenance++)
        await copy.append(
          '$provenance',
          [{ id: crypto.randomUUID(), type: '$Copied', data: {}, metadata: {} }],
          'any',
        );
      for await (const event of original.readAll()) await copy.append(event.stream, [event], 'any');
      const last = await continueLog(copy, 5);
      const again = await start('copied', copy);
      expect(await again.consumer.reached(last, LONG)).toBe(true);
      expect(again.seen).toEqual(upTo(38, 33));
    });

    it('has one who may act, who alone can say how far', async () => {
      const [one, other] = [
        await ConsumerPlace.open(views.location('lead'), 'deadlines'),
        await ConsumerPlace.open(views.location('lead'), 'deadlines'),
      ];
      const store = await numberedLog(1);
      let event: RecordedEvent | undefined;
      for await (event of store.readAll());
      const lead = await one.tryLead();
      expect(lead).toMatchObject({ handled: undefined });
      expect(await other.tryLead()).toBeUndefined();
      await lead?.save(event!);
      expect(await other.handled()).toMatchObject({ position: 1, id: event!.id });
      await lead?.release();
      expect(await other.tryLead()).toMatchObject({ handled: { position: 1 } });
      await one.close();
      await other.close();
    });
  }));
