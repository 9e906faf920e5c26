import { randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '../index.ts';
import { numberedEvents } from './numbered-event.ts';

// Appends as fast as it can, several at a time, until it is killed. Says of each append what it is about to do
// ("try", as JSON), and when that was acknowledged ("ack" and the append's id).

const [directory = '', concurrency = '16'] = process.argv.slice(2);
const store = await openSqliteEventStore({ directory, program: 'load-program' });

async function oneCaseAfterAnother(): Promise<never> {
  for (;;) {
    const stream = `case-${randomUUID()}`;
    for (let revision = -1; revision < 12;) {
      const append = randomUUID();
      const events = numberedEvents(append, 1 + (revision & 1) * 2);
      const expected = revision < 0 ? 'no-stream' : revision;
      console.log(`try ${JSON.stringify({ append, stream, expected, events })}`);
      ({ revision } = await store.append(stream, events, expected));
      console.log(`ack ${append}`);
    }
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, oneCaseAfterAnother));
