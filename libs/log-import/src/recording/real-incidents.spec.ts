import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verifyStore } from '@huiyin/audit';
import { Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { Projector, viewDigest } from '@huiyin/projections';
import { TemporaryViews } from '@huiyin/projections/testing';
import { CasesView, countCases, type SupervisionTables } from '@huiyin/supervision';
import { afterAll, describe, expect, it } from '@jest/globals';
import { mappingPath } from '../mapping/built-in.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import { openLog } from '../reading/index.ts';
import { importInto } from '../testing/import-run.ts';
import type { ImportReport } from './import-report.ts';

/** Beside the repository, and not part of it. */
const LOG = fileURLToPath(
  new URL('../../../../../shared/data/bpi-challenge-2013-incidents.xes.gz', import.meta.url),
);
const there = existsSync(LOG);
const name = there
  ? 'the real log of 7,554 incidents'
  : 'the real log of incidents (skipped: there is no ../shared/data/bpi-challenge-2013-incidents.xes.gz beside the repository)';

/** Long enough for a busy machine. */
const PATIENCE = 60_000;
/** Every so manieth case is verified: all would take as long as importing them. */
const SAMPLE = 12;

/** The policies, and every so manieth case. */
async function sampleOf(store: InMemoryEventStore): Promise<InMemoryEventStore> {
  const streams = new Map<string, RecordedEvent[]>();
  for await (const event of store.readAll()) {
    const events = streams.get(event.stream);
    if (events) events.push(event);
    else streams.set(event.stream, [event]);
  }
  const sample = new InMemoryEventStore();
  let index = 0;
  for (const [stream, events] of streams)
    if (stream === 'policy' || index++ % SAMPLE === 0) await sample.append(stream, events, 'no-stream');
  return sample;
}

(there ? describe : describe.skip)(name, () => {
  const store = new InMemoryEventStore();
  const views = new TemporaryViews();
  afterAll(() => views.remove());

  async function imported(): Promise<ImportReport> {
    const runtime = await Runtime.open(store);
    const mapping = await readMapping(
      mappingPath('bpi-challenge-2013-incidents'),
      runtime.catalogue.processes,
    );
    return importInto(runtime, mapping, await openLog(LOG, mapping.log)).run();
  }

  it(
    'is recorded to the last of its 65,533 steps',
    async () => {
      const report = await imported();
      expect(report).toMatchObject({ read: 65_533, cases: 7_554 });
      expect(report.applied + report.deviating).toBe(65_533);
      // The mapping is meant for this log: nearly all of it fits.
      expect(report.deviating).toBeLessThan(1_000);
      expect(report.casesFitting).toBeGreaterThan(7_000);
    },
    PATIENCE,
  );

  it(
    'adds nothing when it is imported again',
    async () => {
      const before = await store.head();
      expect(await imported()).toMatchObject({ read: 65_533, cases: 7_554, added: 0 });
      expect(await store.head()).toBe(before);
    },
    PATIENCE,
  );

  it(
    'replays without a divergence, and gives the same views however often they are built',
    async () => {
      const sample = await sampleOf(store);
      const { catalogue, policies } = await Runtime.open(sample);
      const { cases, divergences } = await verifyStore(sample, catalogue, policies);
      expect(cases).toBeGreaterThan(500);
      expect(divergences).toEqual([]);

      const database = await views.open<SupervisionTables>('sample');
      const view = new CasesView(catalogue.process);
      const projector = await Projector.open(sample, database, view);
      await projector.catchUp();
      const digest = () => viewDigest(database.read, view);
      const first = await digest();
      expect(await countCases(database.read, {}, 0)).toBe(cases);
      const broken = database.read.selectFrom('cases').select('broken').where('broken', 'is not', null);
      expect(await broken.execute()).toEqual([]);
      await projector.reset();
      await projector.catchUp();
      expect(await digest()).toBe(first);
    },
    PATIENCE,
  );
});
