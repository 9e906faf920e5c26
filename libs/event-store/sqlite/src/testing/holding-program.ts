import { openSqliteEventStore } from '../index.ts';

// Opens the store and holds it until it is killed.

const [directory = ''] = process.argv.slice(2);
await openSqliteEventStore({ directory, program: 'holding-program' });
console.log('holding');
setInterval(() => undefined, 60_000);
