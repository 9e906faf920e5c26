import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openEventStoreDb } from '@huiyin/event-store-eventstoredb';
import { PATIENCE } from '@huiyin/event-store-sqlite/testing';
import { openEndpoint } from '@huiyin/eventstoredb-endpoint';
import { CopyBench } from '../testing/copy-bench.ts';
import { carryOut, EVERYTHING } from '../testing/varied-log.ts';

let bench: CopyBench;
beforeEach(() => {
  bench = new CopyBench();
});
afterEach(() => bench.remove());

it(
  'a log goes through EventStoreDB’s protocol and comes back the same, in every respect',
  async () => {
    await bench.fill('one');
    await bench.withStore('behind', async (behind) => {
      const endpoint = await openEndpoint({ store: behind });
      const { connectionString } = endpoint;
      const connect = () => openEventStoreDb({ connectionString });
      try {
        const store = await connect();
        await bench.toStore('one', store);
        // What happens there afterwards comes along, under places of its own.
        await carryOut(store, EVERYTHING);
        await store.close();
        const again = await connect();
        const { digest } = await bench.fromStore(again, 'back');
        await again.close();
        const one = await bench.digestAt('one');
        expect(digest.events).toBeGreaterThan(one.events);
        expect(await bench.digestAt('back', one.position)).toEqual(one);
        expect(await bench.digestAt('back')).toEqual(digest);
      } finally {
        await endpoint.close();
      }
    });
  },
  PATIENCE,
);
