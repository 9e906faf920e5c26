import { describe, expect, it } from '@jest/globals';
import { PEOPLE, Runtime } from '../testing/index.ts';

describe('a refused command', () => {
  it('leaves nothing in the store, whether the engine or the process refuses it', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const before = await runtime.store.head();
    const { agent, auditor } = PEOPLE;
    const refusals = [
      await runtime.give(caseId, 'dance'),
      await runtime.give(caseId, 'toString'),
      await runtime.give(caseId, 'close', { rootCause: '…' }, { actor: PEOPLE.supervisor }),
      await runtime.give(caseId, 'add-note', { text: '…' }, { actor: auditor }),
      await runtime.give(caseId, 'link-case', { caseId, relation: 'duplicate' }),
      await runtime.give(caseId, 'correct-classification', { severity: 'minor', reason: '…' }),
    ];
    expect(refusals.map((result) => (result.kind === 'refused' ? result.refusal.refused : result))).toEqual([
      'command-unknown',
      'command-unknown',
      'command-not-allowed',
      'role-not-allowed',
      'linked-to-itself',
      'nothing-to-correct',
    ]);
    expect(await runtime.store.head()).toBe(before);
    expect(await runtime.give(caseId, 'take', {}, { actor: agent })).toMatchObject({ version: 2 });
  });

  it('names the version that it was refused on', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    await runtime.give(caseId, 'add-note', { text: '…' });
    expect(await runtime.give(caseId, 'dance')).toMatchObject({ kind: 'refused', version: 2 });
  });

  it('is never refused for what the case was like before another process changed it', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    await there.give(caseId, 'verify', { findings: '属实', justified: true });
    // Seen from here the complaint still waits for its first answer: nothing could be proposed.
    expect(await here.give(caseId, 'propose-solution', { remedies: [{ kind: 'apology' }] })).toMatchObject({
      kind: 'done',
      version: 4,
    });
  });

  it('is not refused by one who is asked while a solution waits for their leader’s limit elsewhere', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered({}, PEOPLE.agent);
    const there = await Runtime.open(here.store);
    for (const [name, payload] of [
      ['acknowledge', {}],
      ['verify', { findings: '属实', justified: true }],
      ['propose-solution', { remedies: [{ kind: 'refund', amount: 300 }] }],
    ] as const)
      await there.give(caseId, name, payload);
    expect(await here.give(caseId, 'approve-solution', {}, { actor: PEOPLE.supervisor })).toMatchObject({
      kind: 'done',
    });
  });
});

describe('whose case it is', () => {
  it('keeps everybody else away: another store’s people, and those who have no store', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const before = await runtime.store.head();
    for (const actor of [
      PEOPLE.elsewhere,
      PEOPLE.supervisorElsewhere,
      PEOPLE.admin,
      { id: 'x', role: 'agent' },
    ])
      expect(await runtime.give(caseId, 'add-note', { text: '…' }, { actor })).toEqual({
        kind: 'foreign-store',
        store: 'S01',
      });
    expect(await runtime.store.head()).toBe(before);
  });

  it('doesn’t matter to roles whose work isn’t bound to one store', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    expect(
      await runtime.give(caseId, 'add-note', { text: '…' }, { actor: PEOPLE.integration }),
    ).toMatchObject({ kind: 'done' });
    runtime.now += 25 * 3_600_000;
    const expire = { deadline: 'firstResponse@0' };
    expect(await runtime.give(caseId, 'expire-deadline', expire, { actor: PEOPLE.system })).toMatchObject({
      kind: 'done',
      facts: ['FirstResponseOverdue'],
    });
  });
});
