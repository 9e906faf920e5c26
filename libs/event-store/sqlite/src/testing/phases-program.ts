import { openSqliteEventStore } from '../index.ts';
import { numberedEvents } from './numbered-event.ts';

// Appends one by one, then all at once, and says where it is: for whoever counts its system calls.

const [directory = '', oneByOne = '', atOnce = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ directory });
console.log('begin');
for (let i = 0; i < Number(oneByOne); i++) {
  await store.append('one-by-one', numberedEvents(`one-by-one-${i}`, 1), i === 0 ? 'no-stream' : i - 1);
  console.log('acknowledged');
}
console.log('all at once');
await Promise.all(
  Array.from({ length: Number(atOnce) }, (_, i) =>
    store.append(`at-once-${i}`, numberedEvents(`at-once-${i}`, 1), 'no-stream'),
  ),
);
console.log('end');
await store.close();
