import { InMemoryEventStore, StoreFailedError, type NewEvent } from '@huiyin/event-store';
import { defineProcess, IncompatibleHistoryError, type Process } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import {
  COMPLAINT,
  complaintCatalogue,
  foldHistory,
  PEOPLE,
  REGISTRATION,
  Runtime,
} from '../testing/index.ts';
import { CaseRepository } from './case-repository.ts';
import { UnknownMachineError } from './fold-event.ts';

const VERSION_2: Process = defineProcess({ ...COMPLAINT.definition, version: 2 });

/** A store that can be told to lose an answer: what was appended is there, but nobody hears of it. */
class ForgetfulStore extends InMemoryEventStore {
  silent = false;

  override async append(...args: Parameters<InMemoryEventStore['append']>) {
    const result = await super.append(...args);
    if (this.silent) throw new StoreFailedError('memory', new Error('the answer was lost'));
    return result;
  }
}

describe('cases in memory', () => {
  it('are found as recorded, and not found when there is nothing', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const cases = new CaseRepository(runtime.store, runtime.catalogue);
    expect(await cases.load(caseId)).toEqual(
      foldHistory(COMPLAINT, caseId, await runtime.history(caseId)).at(-1),
    );
    expect(await cases.load('complaint-0')).toBeUndefined();
    expect(await cases.refresh('complaint-0')).toBeUndefined();
  });

  it('are as many as there is room for; the others are read again', async () => {
    const runtime = await Runtime.open();
    const ids = [await runtime.registered(), await runtime.registered(), await runtime.registered()];
    const cases = new CaseRepository(runtime.store, runtime.catalogue, { cachedCases: 1 });
    for (const id of [...ids, ...ids]) expect(await cases.load(id)).toMatchObject({ id, revision: 0 });
  });

  it('may lag behind what others wrote until they are refreshed', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    expect(await here.cases.load(caseId)).toMatchObject({ revision: 0 });
    expect(await here.cases.refresh(caseId)).toMatchObject({ revision: 1 });
    expect(await here.cases.load(caseId)).toMatchObject({ revision: 1 });
  });

  it('are the same when several readers catch up with them at once', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge', {}, { id: 'c-1' });
    const states = await Promise.all([1, 2, 3].map(() => here.cases.refresh(caseId)));
    for (const state of states)
      expect(state?.outcomes.get('c-1')).toMatchObject({ facts: ['ComplaintAcknowledged'] });
  });

  it('are never put back by a reader that was slower than a writer', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const reading = runtime.cases.refresh(caseId);
    await runtime.give(caseId, 'acknowledge', {}, { id: 'c-1' });
    await reading;
    expect(await runtime.cases.load(caseId)).toMatchObject({ revision: 1 });
    expect(await runtime.cases.refresh(caseId)).toEqual(
      foldHistory(COMPLAINT, caseId, await runtime.history(caseId)).at(-1),
    );
  });

  it('are read anew after an append of which nobody knows what became', async () => {
    const store = new ForgetfulStore();
    const runtime = await Runtime.open(store);
    const caseId = await runtime.registered();
    store.silent = true;
    const acknowledge = () => runtime.give(caseId, 'acknowledge', {}, { id: 'c-1' });
    await expect(acknowledge()).rejects.toThrow(StoreFailedError);
    store.silent = false;
    expect(await acknowledge()).toMatchObject({ kind: 'done', version: 2, repeated: true });
  });

  it('are gone when their stream was deleted', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    await runtime.store.deleteStream(caseId, 'soft');
    expect(await runtime.cases.refresh(caseId)).toBeUndefined();
    expect(await runtime.cases.load(caseId)).toBeUndefined();
  });
});

describe('a history that this build can’t fold', () => {
  it('is an unknown machine when it began on a version that isn’t there', async () => {
    const newer = await Runtime.open(undefined, complaintCatalogue(VERSION_2, COMPLAINT));
    const { store } = newer;
    const command = { name: 'register', payload: REGISTRATION, actor: PEOPLE.agent };
    const opened = await newer.commands.open(VERSION_2, command);
    const caseId = opened.kind === 'done' ? opened.caseId : '';
    const older = await Runtime.open(store, complaintCatalogue(COMPLAINT));
    const failure = await older.cases.load(caseId).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnknownMachineError);
    expect(failure).toMatchObject({ caseId, process: 'complaint', version: 2 });
    await expect(older.give(caseId, 'add-note', { text: '…' })).rejects.toThrow(UnknownMachineError);
  });

  it('goes on, on the version that it began on, when there is a newer one', async () => {
    const older = await Runtime.open();
    const caseId = await older.registered();
    const newer = await Runtime.open(older.store, complaintCatalogue(VERSION_2, COMPLAINT));
    expect(await newer.give(caseId, 'acknowledge')).toMatchObject({ kind: 'done', version: 2 });
    expect(await newer.history(caseId)).toMatchObject([
      { metadata: { machine: { version: 1 } } },
      { metadata: { machine: { version: 1 } } },
    ]);
  });

  it('is an alarm that names the fact which the machine doesn’t accept', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    const [opening] = await runtime.history(caseId);
    const strange: NewEvent = { ...opening!, id: crypto.randomUUID(), type: 'ComplaintClosed' };
    await runtime.store.append(caseId, [strange], 0);
    const failure = await runtime.cases.refresh(caseId).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IncompatibleHistoryError);
    expect(failure).toMatchObject({ caseId, revision: 1, fact: 'ComplaintClosed' });
  });
});
