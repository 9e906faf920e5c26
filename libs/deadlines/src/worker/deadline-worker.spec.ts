import { setImmediate } from 'node:timers/promises';
import { COMPLAINT, MONDAY, PEOPLE, Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore } from '@huiyin/event-store';
import { onEachDialect } from '@huiyin/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { becomes, factsBy, OpenedDeadlines, received, remindingAt } from '../testing/index.ts';
import type { DeadlineTables } from '../view/tables.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

describe('the deadline worker', () =>
  onEachDialect((views) => {
    let opened = 0;
    const open = async (runtime: Runtime, name = `worker${(opened += 1)}`) =>
      OpenedDeadlines.open(runtime, await views.open<DeadlineTables>(name), {
        policies: remindingAt(0.75),
        find: (id) => (id === 'complaint' ? COMPLAINT : undefined),
      });
    const expired = (runtime: Runtime) => factsBy(runtime.store, 'expire-deadline');

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

    it('records them in due order however long each case takes to be read', async () => {
      const runtime = await Runtime.open();
      const ids = await received(runtime, 12);
      const scene = await open(runtime);
      await scene.catchUp();
      const cases = runtime.cases as { load: Runtime['cases']['load'] };
      const load = runtime.cases.load.bind(runtime.cases);
      cases.load = async (id) => {
        for (let turns = ids.length - ids.indexOf(id); turns > 0; turns--) await setImmediate();
        return load(id);
      };
      runtime.now = MONDAY + 3 * DAY;
      await scene.worker().catchUp(runtime.now);
      expect((await expired(runtime)).map(({ caseId }) => caseId)).toEqual(ids);
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
  }));
