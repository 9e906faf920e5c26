import { verifyStore } from '@huiyin/audit';
import { complaintCatalogue, Runtime } from '@huiyin/case-runtime/testing';
import { Projector, viewDigest } from '@huiyin/projections';
import { TemporaryViews } from '@huiyin/projections/testing';
import { CasesView, countCases, type SupervisionTables } from '@huiyin/supervision';
import { afterAll, describe, expect, it } from '@jest/globals';
import { RealLog } from '../testing/real-log.ts';

/** Long enough for a busy machine. */
const PATIENCE = 60_000;

const log = new RealLog(
  'bpi-challenge-2013-incidents.xes.gz',
  'bpi-challenge-2013-incidents',
  complaintCatalogue(),
);

(log.isThere ? describe : describe.skip)(log.titled('the real log of 7,554 incidents'), () => {
  const views = new TemporaryViews();
  afterAll(() => views.remove());

  it(
    'is recorded to the last of its 65,533 steps',
    async () => {
      const report = await log.import();
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
      const before = await log.store.head();
      expect(await log.import()).toMatchObject({ read: 65_533, cases: 7_554, added: 0 });
      expect(await log.store.head()).toBe(before);
    },
    PATIENCE,
  );

  it(
    'replays without a divergence, and gives the same views however often they are built',
    async () => {
      // All cases would take as long again as importing them.
      const sample = await log.sample(12);
      const { catalogue, policies } = await Runtime.open(sample);
      const { cases, divergences } = await verifyStore(sample, catalogue, policies);
      expect(cases).toBeGreaterThan(500);
      expect(divergences).toEqual([]);

      const database = await views.open<SupervisionTables>('sample');
      const view = new CasesView(catalogue.process, catalogue.compilePolicy);
      const projector = await Projector.open(sample, database, view);
      await projector.catchUp();
      const digest = await viewDigest(database.read, view);
      expect(await countCases(database.read, {}, 0)).toBe(cases);
      const broken = database.read.selectFrom('cases').select('broken').where('broken', 'is not', null);
      expect(await broken.execute()).toEqual([]);
      await projector.reset();
      await projector.catchUp();
      expect(await viewDigest(database.read, view)).toBe(digest);
    },
    PATIENCE,
  );
});
