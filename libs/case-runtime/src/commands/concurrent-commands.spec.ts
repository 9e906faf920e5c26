import { decide, isRefusal } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPLAINT, foldHistory, randomCommand, Runtime } from '../testing/index.ts';

/** As many processes over one store, each having seen the case as it was registered. */
async function processes(count: number): Promise<{ caseId: string; runtimes: Runtime[] }> {
  const first = await Runtime.open();
  const caseId = await first.registered();
  const runtimes = [first];
  while (runtimes.length < count) runtimes.push(await Runtime.open(first.store));
  for (const runtime of runtimes) await runtime.cases.load(caseId);
  return { caseId, runtimes };
}

describe('50 commands on one case at the same time', () => {
  it.each([1, 2, 4])('fit one after the other when given to %i processes', async (count) => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { minLength: 50, maxLength: 50 }), async (given) => {
        const { caseId, runtimes } = await processes(count);
        const results = await Promise.all(
          given.map(({ name, payload, actor }, i) =>
            runtimes[i % count]!.give(caseId, name, payload, { actor, id: `c-${i}` }),
          ),
        );
        const history = await runtimes[0]!.history(caseId);
        const states = foldHistory(COMPLAINT, caseId, history);
        const { policy, revision: policyRevision } = runtimes[0]!.policies.inForce(COMPLAINT, 'S01');
        let accepted = 0;
        results.forEach((result, i) => {
          const { actor, ...command } = given[i]!;
          const reference = { id: `c-${i}`, type: command.name };
          const recorded = history.filter(({ metadata }) => metadata.command.id === reference.id);
          if (result.kind === 'foreign-store') return expect(recorded).toEqual([]);
          if (result.kind !== 'done' && result.kind !== 'refused') throw new Error(result.kind);
          // What it led to is what it leads to in the case as the commands before it had left it.
          const version = result.kind === 'done' ? result.version - recorded.length : result.version!;
          const now = runtimes[0]!.now;
          const alone = decide(states[version]!, command, {
            ...{ command: reference, actor, now, policy, policyRevision },
          });
          if (result.kind === 'refused') {
            expect(recorded).toEqual([]);
            return expect(result).toEqual({ kind: 'refused', version, refusal: alone });
          }
          accepted += recorded.length;
          expect(recorded.map(({ revision }) => revision)).toEqual(recorded.map((_, at) => version + at));
          expect(result.facts).toEqual(recorded.map(({ type }) => type));
          return expect(isRefusal(alone) ? alone : alone.map(({ type, data }) => ({ type, data }))).toEqual(
            recorded.map(({ type, data }) => ({ type, data })),
          );
        });
        // Nobody else wrote: the registration and what was answered with success is all there is.
        expect(history).toHaveLength(1 + accepted);
      }),
      { numRuns: 8 },
    );
  });

  it.each([1, 2, 4])(
    'are all carried out, once each, by %i processes when nothing stands in their way',
    async (count) => {
      const { caseId, runtimes } = await processes(count);
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, i) => runtimes[i % count]!.give(caseId, 'add-note', { text: `${i}` })),
      );
      const versions = results.map((result) => (result.kind === 'done' ? result.version : 0));
      expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
      const history = await runtimes[0]!.history(caseId);
      versions.forEach((version, i) => expect(history[version - 1]?.data).toEqual({ text: `${i}` }));
      for (const runtime of runtimes)
        expect(await runtime.cases.refresh(caseId)).toMatchObject({ revision: 50, data: { notes: 50 } });
    },
  );
});
