import { openEventStoreDb } from '../index.ts';

/** Uses everything once and closes the store; the process must then end by itself. */
const store = await openEventStoreDb({ connectionString: process.argv[2] ?? '' });
const event = { id: crypto.randomUUID(), type: 'NoteTaken', data: {}, metadata: {} };
await store.append('a', [event], 'no-stream');
for await (const batch of store.subscribe()) if (batch.length > 0) break;
for await (const read of store.readAll()) if (read.id === event.id) break;
await store.deleteStream('b', 'soft');
const waiting = store.subscribe()[Symbol.asyncIterator]();
await waiting.next();
const left = waiting.next().catch((reason: Error) => reason.name);
await store.close();
process.stdout.write(String(await left));
