import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PEOPLE, Runtime } from '../testing/index.ts';

const PROPOSAL = { remedies: [{ kind: 'refund', amount: 12.5, details: '原路退回' }] };

/** A complaint for which a solution can be proposed. */
async function verified(runtime: Runtime): Promise<string> {
  const caseId = await runtime.registered();
  await runtime.give(caseId, 'acknowledge');
  await runtime.give(caseId, 'verify', { findings: '属实', justified: true });
  return caseId;
}

describe('a command that is repeated with its id', () => {
  it('gives the same answer at once, later, and after everything kept in memory is gone', async () => {
    const runtime = await Runtime.open();
    const caseId = await verified(runtime);
    const propose = (where: Runtime) => where.give(caseId, 'propose-solution', PROPOSAL, { id: 'c-1' });
    const [first, ...atOnce] = await Promise.all([propose(runtime), propose(runtime), propose(runtime)]);
    expect(first).toMatchObject({ kind: 'done', version: 4, facts: ['SolutionProposed'], repeated: false });
    const again = { ...first, repeated: true };
    for (const answer of atOnce) expect(answer).toEqual(again);

    runtime.now += 3_600_000;
    await runtime.give(caseId, 'accept-solution', { promisedBy: '2026-03-09T12:00:00Z' });
    expect(await propose(runtime)).toEqual(again);
    runtime.cases.forget();
    expect(await propose(runtime)).toEqual(again);
    expect(await propose(await Runtime.open(runtime.store))).toEqual(again);
    expect(await runtime.history(caseId)).toHaveLength(5);
  });

  it('has one effect when two processes are given it at once', async () => {
    const one = await Runtime.open();
    const caseId = await one.registered();
    const other = await Runtime.open(one.store);
    const note = (runtime: Runtime) => runtime.give(caseId, 'add-note', { text: '…' }, { id: 'c-1' });
    const answers = await Promise.all([note(one), note(other), note(other), note(one)]);
    expect(answers.map((answer) => ({ ...answer, repeated: false }))).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining({ kind: 'done', version: 2 })),
    );
    expect(await one.history(caseId)).toHaveLength(2);
  });

  it('gives the same answer although the version that was named has gone by', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const acknowledge = () => runtime.give(caseId, 'acknowledge', {}, { id: 'c-1', expectedVersion: 1 });
    const first = await acknowledge();
    expect(await acknowledge()).toEqual({ ...first, repeated: true });
  });

  it('is another command without an id', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const note = () => runtime.give(caseId, 'add-note', { text: '同样的话' });
    expect(await note()).toMatchObject({ version: 2, repeated: false });
    expect(await note()).toMatchObject({ version: 3, repeated: false });
  });

  it('may have failed before: what was refused is decided anew', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const verify = () => runtime.give(caseId, 'verify', { findings: '属实', justified: true }, { id: 'c-1' });
    expect(await verify()).toMatchObject({ kind: 'refused' });
    await runtime.give(caseId, 'acknowledge');
    expect(await verify()).toMatchObject({ kind: 'done', repeated: false });
  });

  it('is refused with another payload or another name, now and after a restart', async () => {
    const runtime = await Runtime.open();
    const caseId = await verified(runtime);
    await runtime.give(caseId, 'propose-solution', PROPOSAL, { id: 'c-1' });
    const reused = { kind: 'command-id-reused', commandId: 'c-1' };
    for (const where of [runtime, await Runtime.open(runtime.store)]) {
      const remedies = [{ ...PROPOSAL.remedies[0], amount: 12.51 }];
      expect(await where.give(caseId, 'propose-solution', { remedies }, { id: 'c-1' })).toEqual(reused);
      expect(await where.give(caseId, 'add-note', PROPOSAL, { id: 'c-1' })).toEqual(reused);
    }
    expect(await runtime.history(caseId)).toHaveLength(4);
  });

  it('is the same whatever the order of its payload’s keys, and whether absent members are spelt out', async () => {
    const runtime = await Runtime.open();
    const caseId = await verified(runtime);
    await runtime.give(caseId, 'propose-solution', PROPOSAL, { id: 'c-1' });
    const [remedy] = PROPOSAL.remedies;
    const backwards = {
      details: remedy?.details,
      amount: remedy?.amount,
      kind: remedy?.kind,
      more: undefined,
    };
    expect(
      await runtime.give(caseId, 'propose-solution', { remedies: [backwards] }, { id: 'c-1' }),
    ).toMatchObject({ kind: 'done', repeated: true });
  });

  it('is told from every other payload', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const text = fc.string({ minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, fc.uuid(), async (one, other, id) => {
        const note = (words: string) => runtime.give(caseId, 'add-note', { text: words }, { id });
        expect(await note(one)).toMatchObject({ kind: 'done', repeated: false });
        expect(await note(other)).toMatchObject(
          one === other ? { kind: 'done', repeated: true } : { kind: 'command-id-reused' },
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is answered to nobody outside the case’s store', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    await runtime.give(caseId, 'add-note', { text: '…' }, { id: 'c-1' });
    const elsewhere = { id: 'c-1', actor: PEOPLE.elsewhere };
    expect(await runtime.give(caseId, 'add-note', { text: '…' }, elsewhere)).toEqual({
      kind: 'foreign-store',
      store: 'S01',
    });
  });
});
