import { describe, expect, it } from '@jest/globals';
import { COMPLAINT, PEOPLE, Runtime } from '../testing/index.ts';

const as = (name: string, payload: object = {}, more: object = {}) => ({
  name,
  payload,
  actor: PEOPLE.agent,
  ...more,
});

describe('a preview of commands', () => {
  it('shows what would be recorded, and records nothing', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const before = await runtime.history(caseId);
    const previews = await runtime.commands.preview(COMPLAINT, caseId, [
      as('acknowledge'),
      as('verify', { findings: '属实', justified: true }),
    ]);
    expect(previews).toMatchObject([
      { kind: 'possible', version: 2, facts: [{ type: 'ComplaintAcknowledged' }] },
      { kind: 'possible', version: 3, facts: [{ type: 'ComplaintVerified', data: { findings: '属实' } }] },
    ]);
    expect(await runtime.history(caseId)).toEqual(before);
    expect(await runtime.cases.load(caseId)).toMatchObject({ revision: 0 });
    expect((await runtime.cases.load(caseId))?.outcomes.size).toBe(1);
  });

  it('is what then happens', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const note = as('add-note', { text: '…' }, { id: 'c-1' });
    const [preview] = await runtime.commands.preview(COMPLAINT, caseId, [note]);
    const result = await runtime.commands.execute(COMPLAINT, caseId, note);
    expect(preview).toMatchObject({ kind: 'possible', version: 2 });
    expect(result).toMatchObject({ kind: 'done', version: 2, repeated: false });
    expect(await runtime.commands.preview(COMPLAINT, caseId, [note])).toEqual([
      { ...result, repeated: true },
    ]);
  });

  it('ends with the first that would not be carried out, and says why', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const steps = [as('acknowledge'), as('report-execution'), as('add-note', { text: '…' })];
    expect(await runtime.commands.preview(COMPLAINT, caseId, steps)).toMatchObject([
      { kind: 'possible' },
      { kind: 'refused', refusal: { refused: 'command-not-allowed' }, version: 2 },
    ]);
  });

  it('is of the case as it is recorded by now, and for those who may see it', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    const preview = (more: object) =>
      here.commands.preview(COMPLAINT, caseId, [as('add-note', { text: '…' }, more)]);
    expect(await preview({})).toMatchObject([{ kind: 'possible', version: 3 }]);
    expect(await preview({ actor: PEOPLE.elsewhere })).toMatchObject([{ kind: 'foreign-store' }]);
    expect(await preview({ expectedVersion: 1 })).toMatchObject([{ kind: 'wrong-version', actual: 2 }]);
    expect(await here.commands.preview(COMPLAINT, 'complaint-0', [])).toMatchObject([{ kind: 'not-found' }]);
  });
});

describe('what became of a command', () => {
  it('is known by its id alone, in every process', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await here.commands.outcomeOf(caseId, 'c-1');
    const done = await there.give(caseId, 'add-note', { text: '…' }, { id: 'c-1' });
    expect(await here.commands.outcomeOf(caseId, 'c-1')).toEqual({ ...done, repeated: true });
    expect(await here.commands.outcomeOf(caseId, 'c-2')).toBeUndefined();
    expect(await here.commands.outcomeOf('complaint-0', 'c-1')).toBeUndefined();
  });

  it('is recorded with what it answers and what it belongs to', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    await runtime.give(caseId, 'acknowledge', {}, { correlationId: 'order-1', causationId: 'event-1' });
    await runtime.give(caseId, 'add-note', { text: '…' }, { id: 'c-1' });
    const [, answering, alone] = await runtime.history(caseId);
    expect(answering?.metadata).toMatchObject({ $correlationId: 'order-1', $causationId: 'event-1' });
    expect(alone?.metadata).toMatchObject({ $correlationId: caseId, $causationId: 'c-1' });
  });
});
