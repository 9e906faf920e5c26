import { type EventStoreError } from '@huiyin/event-store';
import { openSqliteEventStore } from '../index.ts';
import { numberedEvents } from './numbered-event.ts';

// Appends one by one until that fails, then tries everything else, and says what came of it.

const [directory = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ directory });
void store.failure.then((error) => console.log(`failure ${error.code}`));
for (let revision = -1; store.status() === 'ok';) {
  const events = numberedEvents(`append-${revision + 1}`, 1);
  const expected = revision < 0 ? 'no-stream' : revision;
  console.log(`try ${JSON.stringify({ expected, events })}`);
  try {
    ({ revision } = await store.append('a', events, expected));
    console.log(`ack ${revision}`);
  } catch (error) {
    console.log(`refused ${(error as EventStoreError).code} ${(error as Error).message}`);
  }
}
console.log(`status ${store.status()}`);
const uses = [
  () => store.append('b', numberedEvents('later', 1), 'any'),
  () => store.head(),
  () => store.readStream('a')[Symbol.asyncIterator]().next(),
  () => store.subscribe()[Symbol.asyncIterator]().next(),
];
for (const use of uses) await use().catch((error: Error) => console.log(`later ${error.message}`));
await store.close();
console.log('closed');
