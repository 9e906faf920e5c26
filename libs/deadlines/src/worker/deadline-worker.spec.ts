import { COMPLAINT, complaintCatalogue, MONDAY, PEOPLE, Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, StoreUnavailableError } from '@huiyin/event-store';
import type { ProgressState } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import { factsBy, OpenedDeadlines, remindingAt } from '../testing/index.ts';
import type { DeadlineTables } from '../view/tables.ts';
import { DeadlineWorker } from './deadline-worker.ts';
import type { DeadlineWorkerStatus } from './worker-status.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const SWIFT = { wakeEvery: 20, setAside: { first: 20, most: 200 } };

const becomes = (worker: DeadlineWorker, predicate: (status: DeadlineWorkerStatus) => boolean) =>
  firstValueFrom(worker.status.pipe(filter(predicate)));

describe('the deadline worker', () =>
  onEachDialect((views) => {
    let opened = 0;
    const open = async (runtime: Runtime, name = `worker${(opened += 1)}`) =>
      OpenedDeadlines.open(runtime, await views.open<DeadlineTables>(name), {
        policies: remindingAt(0.75),
        find: (id) => (id === 'complaint' ? COMPLAINT : undefined),
      });
    const expired = (runtime: Runtime) => factsBy(runtime.store, 'expire-deadline');

    /** Complaints received a second after one another, the last one first registered: their due order isn't that of the log. */
    async function received(runtime: Runtime, cases: number): Promise<string[]> {
      const ids: string[] = [];
      for (let i = cases - 1; i >= 0; i--) {
        runtime.now = MONDAY + i * SECOND;
        ids.unshift(await runtime.registered());
      }
      return ids;
    }

    it('fires what is due and nothing else, at its moment', async () => {
      const runtime = await Runtime.open();
      const [first] = await received(runtime, 3);
      const scene = await open(runtime);
      await scene.catchUp();
      const worker = scene.worker();
      runtime.now = MONDAY + DAY - 1;
      await worker.catchUp(runtime.now);
      expect(await expired(runtime)).toEqual([]);
      runtime.now = MONDAY + DAY;
      expect(await worker.catchUp(runtime.now)).toBe(1);
      expect(await expired(runtime)).toEqual([
        {
          caseId: first,
          type: 'FirstResponseOverdue',
          deadline: 'firstResponse@0',
          due: MONDAY + DAY,
          at: MONDAY + DAY,
        },
      ]);
      await scene.close();
    });

    it('fires late ones in due order, each once, however many wait', async () => {
      const runtime = await Runtime.open();
      const ids = await received(runtime, 300);
      const scene = await open(runtime);
      await scene.catchUp();
      runtime.now = MONDAY + 3 * DAY;
      const worker = scene.worker({ atOnce: 16 });
      expect(await worker.catchUp(runtime.now)).toBe(300);
      expect((await expired(runtime)).map(({ caseId }) => caseId)).toEqual(ids);
      expect(worker.current).toMatchObject({ firedTotal: 300, worstLatenessMs: 2 * DAY, setAside: [] });
      expect(await worker.catchUp(runtime.now)).toBe(0);
      await scene.close();
    });

    it('fires deadlines that lapse: the case moves on by itself', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered({}, PEOPLE.supervisor);
      const give = (name: string, payload: object = {}) =>
        runtime.give(caseId, name, payload, { actor: PEOPLE.supervisor });
      await give('acknowledge');
      await give('verify', { findings: '属实', justified: true });
      await give('propose-solution', { remedies: [{ kind: 'apology' }] });
      await give('accept-solution', { promisedBy: '2026-03-05T12:00:00Z' });
      await give('report-execution');
      await give('confirm-outcome', { score: 5 });
      await give('close', { rootCause: '。' });
      const scene = await open(runtime);
      await scene.catchUp();
      runtime.now = MONDAY + 30 * DAY;
      await scene.worker().catchUp(runtime.now);
      expect((await expired(runtime)).map(({ type }) => type)).toEqual(['ComplaintArchived']);
      expect(await scene.running()).toEqual([]);
      await scene.close();
    });

    it('reminds once of what will be due, at the latest share that has passed', async () => {
      const runtime = await Runtime.open();
      await runtime.registered();
      const scene = await open(runtime);
      await scene.catchUp();
      const worker = scene.worker();
      runtime.now = MONDAY + 17 * HOUR;
      expect(await worker.catchUp(runtime.now)).toBe(0);
      runtime.now = MONDAY + 18 * HOUR;
      expect(await worker.catchUp(runtime.now)).toBe(1);
      expect(await worker.catchUp(runtime.now)).toBe(0);
      runtime.now = MONDAY + DAY;
      expect(await worker.catchUp(runtime.now)).toBe(1);
      const facts = await factsBy(runtime.store, 'remind', 'expire-deadline');
      expect(facts.map(({ type }) => type)).toEqual(['DeadlineReminded', 'FirstResponseOverdue']);
      expect(worker.current).toMatchObject({ remindedTotal: 1, firedTotal: 1 });
      await scene.close();
    });

    it('fires each once with two workers that know nothing of one another', async () => {
      const store = new InMemoryEventStore();
      const [one, other] = [await Runtime.open(store), await Runtime.open(store)];
      await received(one, 100);
      one.now = other.now = MONDAY + 2 * DAY;
      const scenes = [await open(one), await open(other)];
      for (const scene of scenes) await scene.catchUp();
      const fired = await Promise.all(
        scenes.map((scene) => scene.worker({ atOnce: 8 }).catchUp(MONDAY + 2 * DAY)),
      );
      expect(fired[0]! + fired[1]!).toBe(100);
      const facts = await expired(one);
      expect(new Set(facts.map(({ caseId }) => caseId)).size).toBe(100);
      expect(facts).toHaveLength(100);
      for (const scene of scenes) await scene.close();
    });

    it('fires each once when a restarted one has rows from before', async () => {
      const store = new InMemoryEventStore();
      const before = await Runtime.open(store);
      await received(before, 20);
      before.now = MONDAY + 2 * DAY;
      const scene = await open(before);
      await scene.catchUp();
      const dying = scene.worker({ atOnce: 1 });
      const some = becomes(dying, ({ firedTotal }) => firedTotal === 5).then(() => dying.stop());
      await Promise.all([dying.catchUp(before.now), some]);
      expect((await expired(before)).length).toBeLessThan(20);
      // The rows of what was fired are still there: the view has come no further.
      const after = await Runtime.open(store);
      after.now = before.now;
      const again = await OpenedDeadlines.open(after, scene.database, { policies: remindingAt(0.75) });
      await again.worker().catchUp(after.now);
      const facts = await expired(after);
      expect(facts).toHaveLength(20);
      expect(new Set(facts.map(({ caseId }) => caseId)).size).toBe(20);
      await scene.close();
    });

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
