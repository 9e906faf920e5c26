import { COMPLAINT, complaintCatalogue, MONDAY, Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, StoreUnavailableError } from '@huiyin/event-store';
import type { ProgressState } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { becomes, factsBy, OpenedDeadlines, received, remindingAt } from '../testing/index.ts';
import type { DeadlineTables } from '../view/tables.ts';
import { DeadlineWorker } from './deadline-worker.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const SWIFT = { wakeEvery: 20, setAside: { first: 20, most: 200 } };

describe('the deadline worker, when something is wrong,', () =>
  onEachDialect((views) => {
    let opened = 0;
    const open = async (runtime: Runtime, name = `worker${(opened += 1)}`) =>
      OpenedDeadlines.open(runtime, await views.open<DeadlineTables>(name), {
        policies: remindingAt(0.75),
        find: (id) => (id === 'complaint' ? COMPLAINT : undefined),
      });
    const expired = (runtime: Runtime) => factsBy(runtime.store, 'expire-deadline');

    it('goes on with the others where a case can’t be followed by this build', async () => {
      const store = new InMemoryEventStore();
      const runtime = await Runtime.open(store);
      const [sick, ...well] = await received(runtime, 5);
      const unknown = { ...complaintCatalogue(), process: () => undefined };
      const scene = await open(runtime);
      await scene.catchUp();
      runtime.now = MONDAY + 2 * DAY;
      // The case was opened by a version that commands don't find any more.
      const cases = runtime.cases as { load: Runtime['cases']['load'] };
      const load = runtime.cases.load.bind(runtime.cases);
      const other = await Runtime.open(store, unknown);
      cases.load = (id) => (id === sick ? other.cases.load(id) : load(id));
      const worker = scene.worker(SWIFT);
      worker.start();
      const { setAside, mostLateMs, due } = await becomes(
        worker,
        ({ setAside: aside, firedTotal }) => aside.length > 0 && firedTotal === 4,
      );
      expect(setAside[0]).toMatchObject({ caseId: sick, deadline: 'firstResponse@0' });
      expect(setAside[0]!.reason).toMatch(/runs on complaint version 1, which this build/);
      expect({ mostLateMs, due }).toEqual({ mostLateMs: DAY, due: 1 });
      expect((await expired(runtime)).map(({ caseId }) => caseId)).toEqual(well);
      cases.load = load;
      await becomes(worker, ({ firedTotal, setAside: aside }) => firedTotal === 5 && aside.length === 0);
      await worker.stop();
      await scene.close();
    });

    it('says which process it doesn’t know', async () => {
      const runtime = await Runtime.open();
      await received(runtime, 1);
      const scene = await open(runtime);
      await scene.catchUp();
      runtime.now = MONDAY + 2 * DAY;
      const worker = scene.worker(SWIFT, () => undefined);
      worker.start();
      const { setAside } = await becomes(worker, ({ setAside: aside }) => aside.length > 0);
      expect(setAside[0]!.reason).toBe("complaint version 1 isn't known here");
      await worker.stop();
      await scene.close();
    });

    it.each([
      ['an hour', HOUR],
      ['a day', DAY],
    ])('fires each once whatever the clock does: %s ahead, and back again', async (_, jump) => {
      const runtime = await Runtime.open();
      await received(runtime, 3);
      runtime.now = MONDAY + DAY - jump;
      const scene = await open(runtime);
      await scene.catchUp();
      scene.projector.start();
      const worker = scene.live(SWIFT);
      worker.start();
      await becomes(worker, ({ running }) => running === 6);
      runtime.now += jump + SECOND;
      await becomes(worker, ({ firedTotal }) => firedTotal === 2);
      runtime.now -= jump;
      const late = await runtime.registered();
      runtime.now += jump + SECOND;
      await becomes(worker, ({ firedTotal }) => firedTotal >= 3);
      runtime.now += 2 * DAY;
      await becomes(worker, ({ firedTotal }) => firedTotal === 4);
      const facts = await expired(runtime);
      expect(facts).toHaveLength(4);
      expect(new Set(facts.map(({ caseId }) => caseId)).size).toBe(4);
      expect(facts.some(({ caseId }) => caseId === late)).toBe(true);
      for (const { at, due } of facts) expect(at).toBeGreaterThanOrEqual(due);
      await worker.stop();
      await scene.close();
    });

    it('fires nothing before the view is complete: it knows of deadlines that were met since', async () => {
      const runtime = await Runtime.open();
      await received(runtime, 2);
      runtime.now = MONDAY + 2 * DAY;
      const scene = await open(runtime);
      await scene.catchUp();
      let current: ProgressState = { position: 1, status: 'building', target: 2 };
      const worker = DeadlineWorker.open(
        {
          progress: {
            database: scene.database,
            get current() {
              return current;
            },
            reached: async () => true,
          },
          commands: runtime.commands,
          find: () => COMPLAINT,
          now: () => runtime.now,
        },
        SWIFT,
      );
      worker.start();
      await becomes(worker, ({ state }) => state === 'building');
      expect(await expired(runtime)).toEqual([]);
      current = { position: 2, status: 'following' };
      await becomes(worker, ({ firedTotal }) => firedTotal === 2);
      await worker.stop();
      await scene.close();
    });

    it('waits while the store is away, and goes on when it is back', async () => {
      const runtime = await Runtime.open();
      await received(runtime, 2);
      const scene = await open(runtime);
      await scene.catchUp();
      runtime.now = MONDAY + 2 * DAY;
      const cases = runtime.cases as { load: Runtime['cases']['load'] };
      const load = runtime.cases.load.bind(runtime.cases);
      cases.load = () => Promise.reject(new StoreUnavailableError('the store', 'not-done', 'it is away'));
      const worker = scene.worker(SWIFT);
      worker.start();
      const { failure } = await becomes(worker, ({ state }) => state === 'waiting');
      expect(failure).toMatchObject({ code: 'store-unavailable' });
      cases.load = load;
      const { setAside, failure: none } = await becomes(
        worker,
        ({ firedTotal, state }) => firedTotal === 2 && state === 'leading',
      );
      expect({ setAside, none }).toEqual({ setAside: [], none: undefined });
      await worker.stop();
      await scene.close();
    });
  }));
