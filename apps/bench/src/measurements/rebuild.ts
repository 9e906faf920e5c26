import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectory, fillInParts, openEmbedded, VIEWS, type Embedded } from '@huiyin/deployment';
import { buildView, openViewDatabase, type View } from '@huiyin/projections';
import { copyRows } from '../baselines/copy-rows.ts';
import { fillLog } from '../fill-log.ts';
import { onPostgres } from '../on-postgres.ts';
import { report } from '../report.ts';

const CASES = 30_000;

/** Building views anew from the log, with their indexes and digests: by one thread, and in parts. */
export async function measureRebuild(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    const embedded = await openEmbedded(dataDirectory(directory), Date.now);
    await fillLog(embedded, CASES);
    const { events, views } = dataDirectory(directory);
    report.title(`Building views anew from a log of ${CASES * 10} events, on SQLite`);
    const copied = await perSecond(embedded, () => copyRows(embedded.store, join(directory, 'copy.db')));
    report.figure('baseline: reading, and writing one row an event', copied, 'events/s');
    await measureViews(embedded, events, views, copied);
    await onPostgres(async (location) => {
      report.title('The same on PostgreSQL');
      await measureViews(embedded, events, location, copied);
    });
    await embedded.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function measureViews(
  embedded: Embedded,
  events: string,
  location: string,
  baseline: number,
): Promise<void> {
  for (const name of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
    for (const inParts of [false, true]) {
      const filled = await measureView(embedded, events, location, name, inParts);
      report.figure(
        `huiyin: ${name}, ${inParts ? 'in parts' : 'by one thread'}`,
        filled,
        'events/s',
        baseline,
      );
    }
  }
}

/** Events a second until all of them are in the build; its digest, and putting it in use, come on top. */
async function measureView(
  { store }: Embedded,
  events: string,
  location: string,
  name: keyof typeof VIEWS,
  inParts: boolean,
): Promise<number> {
  const view = VIEWS[name]() as unknown as View<unknown>;
  const inUse = await openViewDatabase<unknown>(location, view);
  const head = await store.head();
  const begun = performance.now();
  let took = 0;
  const built = await buildView(store, view, inUse, {
    progress: (step, done) => {
      if (step === 'applying' && done >= head && took === 0) took = performance.now() - begun;
    },
    ...(inParts && { fillInParts: fillInParts(events, location, name) }),
  });
  await built.discard();
  await inUse.close();
  return (1000 * head) / took;
}

async function perSecond({ store }: Embedded, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (1000 * (await store.head())) / (performance.now() - begun);
}
