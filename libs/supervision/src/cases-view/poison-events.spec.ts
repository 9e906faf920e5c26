import { COMPLAINT, complaintCatalogue, Runtime } from '@huiyin/case-runtime/testing';
import type { NewEvent, RecordedEvent } from '@huiyin/event-store';
import { defineProcess, type Process } from '@huiyin/process-engine';
import { Projector } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenedView } from '../testing/opened-view.ts';

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'cases', complaintCatalogue().process);
  });
  beforeEach(() => opened.empty());

  /** Two complaints, of which the first one gets an event that nobody of this build has recorded. */
  async function poisoned(change: (sound: NewEvent) => Partial<NewEvent>) {
    const runtime = await Runtime.open();
    const [sick, well] = [await runtime.registered(), await runtime.registered()];
    const [opening] = await runtime.history(sick);
    const { data, metadata } = opening!;
    const sound = {
      id: crypto.randomUUID(),
      type: 'NoteAdded',
      data,
      metadata: { ...metadata, deadlines: undefined },
    };
    await runtime.store.append(sick, [{ ...sound, ...change(sound) }], 0);
    await runtime.give(well, 'acknowledge');
    const projector = await Projector.open(runtime.store, opened.database, opened.view);
    await projector.catchUp();
    return { runtime, projector, sick, well };
  }

  async function newestOf({ store }: Runtime, stream: string): Promise<RecordedEvent> {
    for await (const event of store.readStream(stream, { direction: 'backwards', limit: 1 })) return event;
    throw new Error(`Nothing is in ${stream}.`);
  }

  const inMetadata = (members: object) => (sound: NewEvent) => ({
    metadata: { ...(sound.metadata as object), ...members },
  });

  describe('an event that can’t be followed', () => {
    it.each<[string, (sound: NewEvent) => Partial<NewEvent>]>([
      ['of a process that isn’t there', inMetadata({ process: 'suggestion' })],
      ['of a version that isn’t there', inMetadata({ machine: { id: 'complaint', version: 9, hash: '' } })],
      ['without metadata', () => ({ metadata: null })],
      ['with metadata of its own kind', () => ({ metadata: { trace: 'x' } })],
      ['whose process is no text', inMetadata({ process: { id: 'complaint' } })],
      ['without a machine', inMetadata({ machine: null })],
      ['without a state', inMetadata({ to: null })],
      ['that doesn’t say when it happened', inMetadata({ occurredAt: 'yesterday' })],
      ['without data', () => ({ data: null })],
      ['with deadlines of another shape', inMetadata({ deadlines: { set: { firstResponse: '24 hours' } } })],
      [
        'with a deadline that is due at no moment',
        inMetadata({ deadlines: { set: [{ id: 'x@1', due: 'soon' }] } }),
      ],
    ])('%s marks its own case and disturbs no other', async (_, change) => {
      const { sick, well } = await poisoned(change);
      const row = await opened.row(sick);
      expect(row).toMatchObject({ process: 'complaint', state: 'received', version: 1, store: 'S01' });
      expect(row?.broken).toContain('NoteAdded at 1: ');
      expect(await opened.row(well)).toMatchObject({ state: 'verifying', version: 2, broken: null });
    });

    it('leaves a case as it was before, and is forgotten once the case is followed again', async () => {
      const { runtime, sick } = await poisoned(inMetadata({ machine: null }));
      const marked = (await opened.row(sick))!;
      expect(marked.broken_at).toBe(runtime.now);
      const poison = await newestOf(runtime, sick);
      await opened.database.write.transaction().execute((tx) => opened.view.park(tx, poison!, null));
      expect(await opened.row(sick)).toEqual({ ...marked, broken: null, broken_at: null });
    });

    it('marks the case that it begins', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      const { data, metadata } = (await runtime.history(caseId))[0]!;
      const alone = (type: string, more: object) => ({
        ...{ id: crypto.randomUUID(), type, data },
        metadata: { ...metadata, ...more },
      });
      const beginnings: Record<string, NewEvent> = {
        'complaint-A': alone('ComplaintAcknowledged', {}),
        'complaint-B': alone('StepDeviated', {}),
        'complaint-C': alone('ComplaintReceived', { machine: 'unknown' }),
        'complaint-D': alone('ComplaintReceived', { process: 'suggestion' }),
      };
      for (const [stream, event] of Object.entries(beginnings))
        await runtime.store.append(stream, [event], 'any');
      await (await Projector.open(runtime.store, opened.database, opened.view)).catchUp();
      for (const stream of Object.keys(beginnings))
        expect((await opened.row(stream))?.broken).toMatch(/^[A-Za-z]+ at 0: /);
      expect(await opened.row('complaint-A')).toMatchObject({ search: 'complaint-a', store: '' });
      expect(await opened.row(caseId)).toMatchObject({ broken: null });
    });

    it('marks the case in which the definition itself throws', async () => {
      const fragile: Process = defineProcess({
        ...COMPLAINT.definition,
        evolve: (before, fact) => {
          if (fact.type === 'ComplaintAcknowledged') throw new Error('upcaster');
          return COMPLAINT.definition.evolve(before, fact);
        },
      });
      const runtime = await Runtime.open();
      const [sick, well] = [await runtime.registered(), await runtime.registered()];
      await runtime.give(sick, 'acknowledge');
      await runtime.give(sick, 'add-note', { text: '…' });
      await runtime.give(well, 'add-note', { text: '…' });
      const broken = await OpenedView.open(views, 'fragile', () => fragile);
      await (await Projector.open(runtime.store, broken.database, broken.view)).catchUp();
      expect(await broken.row(sick)).toMatchObject({
        broken: 'ComplaintAcknowledged at 1: upcaster',
        state: 'received',
        version: 1,
      });
      expect(await broken.row(well)).toMatchObject({ broken: null, version: 2 });
    });

    it('is none of a case where its stream has a name that no case can have', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      const { data, metadata } = (await runtime.history(caseId))[0]!;
      for (const stream of ['长'.repeat(501), 'complaint-\0'])
        await runtime.store.append(
          stream,
          [{ id: crypto.randomUUID(), type: 'ComplaintReceived', data, metadata }],
          'no-stream',
        );
      await (await Projector.open(runtime.store, opened.database, opened.view)).catchUp();
      const rows = await opened.read.selectFrom('cases').select(['case_id', 'broken']).execute();
      expect(rows).toEqual([{ case_id: caseId, broken: null }]);
    });

    it('is not meant by what other streams hold: policies, the store’s own', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      await runtime.store.setStreamMetadata(caseId, { $maxCount: 100 });
      await runtime.store.append(
        'notes',
        [{ id: crypto.randomUUID(), type: 'Noted', data: 1, metadata: null }],
        'any',
      );
      await runtime.store.deleteStream(await runtime.registered(), 'tombstone');
      await (await Projector.open(runtime.store, opened.database, opened.view)).catchUp();
      const rows = await opened.read.selectFrom('cases').select(['process', 'broken']).execute();
      expect(rows).toEqual([
        { process: 'complaint', broken: null },
        { process: 'complaint', broken: null },
      ]);
    });
  });
});
