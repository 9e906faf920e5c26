import { PEOPLE, randomCommand, Runtime } from '@huiyin/case-runtime/testing';
import type { ViewDatabase } from '@huiyin/projections';
import { TemporaryViews } from '@huiyin/projections/testing';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { afterAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slaOf } from '../queries/sla-of.ts';
import { OpenedDeadlines } from '../testing/index.ts';
import { straightforwardSla } from '../testing/straightforward-sla.ts';
import type { DeadlineTables } from '../view/tables.ts';

const views = new TemporaryViews();
afterAll(() => views.remove());
const calendar = compileCalendar(defaultCalendar);

const told = { channel: 'hotline' };
/** Ways into the parts of the process that random commands seldom find. */
const BEGINNINGS: readonly (readonly (readonly [name: string, payload: object])[])[] = [
  [],
  [
    ['acknowledge', {}],
    ['request-information', { question: '？' }],
  ],
  [
    ['acknowledge', {}],
    ['verify', { findings: '属实', justified: true }],
    ['propose-solution', { remedies: [{ kind: 'apology' }] }],
    ['give-final-answer', { answer: '。', told }],
    ['close', { rootCause: '。' }],
    ['reopen', { reason: '。' }],
    ['request-information', { question: '？' }],
  ],
];

const story = fc.record({
  beginning: fc.constantFrom(...BEGINNINGS),
  /** Whether the worker comes by after a command: mostly it doesn't, so that much is late before it is marked. */
  commands: fc.array(fc.tuple(randomCommand, fc.constantFrom(true, false, false)), { maxLength: 25 }),
});

it('tells of the target for the whole complaint what the raw facts tell, in any history', async () => {
  const database = await views.open<DeadlineTables>();
  const seen = { missed: 0, paused: 0, reopened: 0 };
  await fc.assert(
    fc.asyncProperty(story, async ({ beginning, commands }) => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered({ severity: 'critical' }, PEOPLE.supervisor);
      const scene = await OpenedDeadlines.open(runtime, database);
      await scene.projector.reset();
      const worker = scene.worker();
      for (const [name, payload] of beginning) {
        runtime.now += 3_600_000;
        await runtime.give(caseId, name, payload, { actor: PEOPLE.storeManager });
      }
      for (const [{ name, payload, actor, after }, fires] of commands) {
        runtime.now += after;
        await runtime.give(caseId, name, payload, { actor });
        if (!fires) continue;
        await scene.catchUp();
        await worker.catchUp(runtime.now);
        // What was followed so far is read from its rows.
        scene.view.forget();
      }
      await scene.catchUp();
      const expected = straightforwardSla(await runtime.history(caseId), calendar);
      expect(await resolutionsOf(database, caseId)).toEqual(expected);
      seen.missed += expected.filter(({ missed }) => missed).length;
      seen.paused += expected.filter(({ pausedMs }) => pausedMs > 0).length;
      seen.reopened += expected.length > 1 ? 1 : 0;
      await scene.close();
    }),
    { numRuns: 60 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});

async function resolutionsOf(database: ViewDatabase<DeadlineTables>, caseId: string) {
  const activations = await slaOf(database.read, caseId);
  return activations
    .filter(({ target }) => target === 'resolution')
    .map((activation) => ({
      activatedAt: activation.activated_at,
      settledAt: activation.settled_at,
      calendarMs: activation.calendar_ms,
      workingMs: activation.working_ms,
      pausedMs: activation.paused_ms,
      missed: activation.outcome === 'breached',
    }));
}
