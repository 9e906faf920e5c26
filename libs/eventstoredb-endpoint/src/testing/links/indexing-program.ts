import { LinkProjections } from '../../links/link-projections.ts';
import { KnownLog } from './known-log.ts';

// Indexes a log that grows, until it is killed. Says how many events it has appended.

const directory = process.argv[2] as string;
const log = new KnownLog();
await log.append(1_500);
await LinkProjections.open(log.store, { directory });
for (let events = 1_500; events < 20_000; events += 10) {
  await log.append(10);
  process.stdout.write(`${events}\n`);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
