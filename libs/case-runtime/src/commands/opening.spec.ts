import { describe, expect, it } from '@jest/globals';
import { COMPLAINT, complaintCatalogue, PEOPLE, REGISTRATION, Runtime } from '../testing/index.ts';

describe('opening a case', () => {
  it('records one fact and answers where it stands', async () => {
    const runtime = await Runtime.open();
    const result = await runtime.register();
    expect(result).toMatchObject({
      kind: 'done',
      version: 1,
      position: await runtime.store.head(),
      facts: ['ComplaintReceived'],
      state: { handling: 'received', escalation: 'none', resolution: 'running' },
      repeated: false,
    });
    const caseId = result.kind === 'done' ? result.caseId : '';
    expect(await runtime.history(caseId)).toMatchObject([
      { type: 'ComplaintReceived', data: { store: 'S01', description: REGISTRATION.description } },
    ]);
  });

  it('opens another case each time when the command has no id', async () => {
    const runtime = await Runtime.open();
    expect(await runtime.registered()).not.toBe(await runtime.registered());
  });

  it('opens one case however often a command with the same id comes', async () => {
    const runtime = await Runtime.open();
    const once = () => runtime.register({}, { id: 'form-1' });
    const [first, ...later] = await Promise.all([once(), once(), once()]);
    expect(first).toMatchObject({ kind: 'done', repeated: false });
    for (const again of [...later, await once()]) expect(again).toEqual({ ...first, repeated: true });
    expect(await runtime.register({}, { id: 'form-2' })).toMatchObject({ kind: 'done', repeated: false });
  });

  it('opens one case when two processes are given the same command at once', async () => {
    const one = await Runtime.open();
    const other = await Runtime.open(one.store);
    const results = await Promise.all(
      [one, other, one, other].map((runtime) => runtime.register({}, { id: 'form-1' })),
    );
    const answers = results.map((result) => ({ ...result, repeated: undefined }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(results.filter((result) => result.kind === 'done' && !result.repeated)).toHaveLength(1);
  });

  it('refuses an id that opened a case with another payload, or that was another command', async () => {
    const runtime = await Runtime.open();
    const opened = await runtime.register({}, { id: 'form-1' });
    const reused = { kind: 'command-id-reused', commandId: 'form-1' };
    expect(await runtime.register({ severity: 'major' }, { id: 'form-1' })).toEqual(reused);
    const caseId = opened.kind === 'done' ? opened.caseId : '';
    expect(await runtime.give(caseId, 'acknowledge', {}, { id: 'form-1' })).toEqual(reused);
  });

  it('is refused by the engine for the role, by the process for what is missing; nothing is recorded', async () => {
    const runtime = await Runtime.open();
    const before = await runtime.store.head();
    expect(await runtime.register({}, { actor: PEOPLE.auditor })).toMatchObject({
      kind: 'refused',
      refusal: { refused: 'role-not-allowed' },
    });
    expect(await runtime.register({}, { actor: PEOPLE.integration, id: 'form-1' })).toMatchObject({
      kind: 'refused',
      refusal: { refused: 'store-missing' },
    });
    expect(await runtime.store.head()).toBe(before);
    // What was refused had no effect, so the id is still free.
    expect(
      await runtime.register({ store: 'S01' }, { actor: PEOPLE.integration, id: 'form-1' }),
    ).toMatchObject({ kind: 'done' });
  });

  it('is for one’s own store, unless the work is bound to none', async () => {
    const runtime = await Runtime.open();
    const before = await runtime.store.head();
    expect(await runtime.register({ store: 'S02' })).toEqual({ kind: 'foreign-store', store: 'S02' });
    expect(await runtime.store.head()).toBe(before);
    expect(await runtime.register({ store: 'S02' }, { actor: PEOPLE.integration })).toMatchObject({
      kind: 'done',
    });
  });

  it('takes the limits of the store that the case belongs to, not of whoever opens it', async () => {
    const runtime = await Runtime.open();
    const limits = { SolutionRefused: 1 };
    await runtime.policies.adopt({ stores: { S02: { processes: { complaint: { limits } } } } }, PEOPLE.admin);
    const opened = async (store: string) => {
      const caseId = await runtime.registered({ store }, PEOPLE.integration);
      return (await runtime.cases.load(caseId))?.data as { limits: { SolutionRefused: number } };
    };
    expect((await opened('S02')).limits.SolutionRefused).toBe(1);
    expect((await opened('S01')).limits.SolutionRefused).toBe(3);
  });

  it('is not found under another process', async () => {
    const runtime = await Runtime.open(undefined, complaintCatalogue());
    const caseId = await runtime.registered();
    const other = Object.create(COMPLAINT, { id: { value: 'suggestion' } }) as typeof COMPLAINT;
    const command = { name: 'add-note', payload: { text: '…' }, actor: PEOPLE.agent };
    expect(await runtime.commands.execute(other, caseId, command)).toEqual({ kind: 'not-found', caseId });
    expect(await runtime.give('complaint-0', 'add-note', { text: '…' })).toEqual({
      kind: 'not-found',
      caseId: 'complaint-0',
    });
  });
});
