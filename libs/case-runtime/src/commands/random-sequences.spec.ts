import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPLAINT, foldHistory, PEOPLE, randomCommand, Runtime } from '../testing/index.ts';

describe('any sequence of commands', () => {
  it('leaves the case as its stream folds, deadlines and outcomes included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { maxLength: 60 }), async (given) => {
        const runtime = await Runtime.open();
        const caseId = await runtime.registered({ severity: 'major' });
        let version = 1;
        for (const { name, payload, actor, after } of given) {
          runtime.now += after;
          const result = await runtime.give(caseId, name, payload, { actor });
          if (result.kind === 'done') ({ version } = result);
        }
        const kept = await runtime.cases.load(caseId);
        const folded = foldHistory(COMPLAINT, caseId, await runtime.history(caseId)).at(-1);
        expect(kept).toEqual(folded);
        expect(kept?.revision).toBe(version - 1);
        runtime.cases.forget();
        expect(await runtime.cases.load(caseId)).toEqual(folded);
      }),
      { numRuns: 60 },
    );
  });

  it('finds every deadline in the history again, wherever it is picked up after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { maxLength: 25 }), async (given) => {
        let runtime = await Runtime.open();
        const caseId = await runtime.registered({}, PEOPLE.supervisor);
        let { now } = runtime;
        for (const { name, payload, actor, after } of given) {
          runtime = await Runtime.open(runtime.store);
          runtime.now = now += after;
          await runtime.give(caseId, name, payload, { actor });
        }
        const history = await runtime.history(caseId);
        const gone = new Set(history.flatMap(({ metadata }) => metadata.deadlines?.cleared ?? []));
        const set = history.flatMap(({ metadata: { deadlines, occurredAt } }) =>
          (deadlines?.set ?? []).map((deadline) => ({ ...deadline, since: occurredAt })),
        );
        expect((await runtime.cases.load(caseId))?.deadlines).toEqual(set.filter(({ id }) => !gone.has(id)));
      }),
      { numRuns: 30 },
    );
  });
});
