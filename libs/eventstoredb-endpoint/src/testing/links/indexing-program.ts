import { LinkProjections } from '../../links/link-projections.ts';
import { KnownLog } from './known-log.ts';

// Indexes a log that grows, until it is killed. Says again and again how far the index is.

/** Events in the log before it is indexed, and at most. */
const [FIRST, MOST] = [1_500, 20_000];

const directory = process.argv[2] as string;
const log = new KnownLog();
await log.append(FIRST);
const projections = await LinkProjections.open(log.store, { directory });
for (let events = FIRST; ; events += 10) {
  if (events < MOST) await log.append(10);
  process.stdout.write(`${projections.list()[0]?.position ?? 0}\n`);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
