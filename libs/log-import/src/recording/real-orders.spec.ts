import { verifyStore } from '@huiyin/audit';
import { Runtime } from '@huiyin/case-runtime/testing';
import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import { RealLog } from '../testing/real-log.ts';

/** Long enough for a busy machine. */
const PATIENCE = 60_000;

const log = new RealLog('order-management.ocel1.csv.gz', 'order-management', catalogue);

(log.isThere ? describe : describe.skip)(log.titled('the real log of 2,000 orders'), () => {
  it(
    'is recorded to the last of its 22,367 steps, a package’s in each of its orders',
    async () => {
      const report = await log.import();
      expect(report).toMatchObject({ read: 22_367, cases: 2_000 });
      expect(report.applied + report.deviating).toBe(22_367);
      expect(report.deviating).toBeLessThan(500);
      // Packages hold items of several orders.
      expect(report.added).toBeGreaterThan(30_000);
      expect(await log.import()).toMatchObject({ read: 22_367, added: 0 });
    },
    PATIENCE,
  );

  it(
    'puts into each order’s packages its own items only',
    async () => {
      const placed = new Map<string, Set<string>>();
      for await (const { stream, type, data } of log.store.readAll()) {
        if (type === 'OrderPlaced')
          placed.set(stream, new Set((data as { items: { id: string }[] }).items.map(({ id }) => id)));
        if (type !== 'PackagePacked') continue;
        const { items } = data as { items: string[] };
        expect(items.length).toBeGreaterThan(0);
        expect(items.filter((item) => !placed.get(stream)?.has(item))).toEqual([]);
      }
      expect(placed.size).toBe(2_000);
    },
    PATIENCE,
  );

  it(
    'replays without a divergence',
    async () => {
      const sample = await log.sample(4);
      const { policies } = await Runtime.open(sample, catalogue);
      const { cases, divergences } = await verifyStore(sample, catalogue, policies);
      expect(cases).toBeGreaterThanOrEqual(500);
      expect(divergences).toEqual([]);
    },
    PATIENCE,
  );
});
