import { complaintCatalogue, PEOPLE, randomCommand, Runtime } from '@huiyin/case-runtime/testing';
import type { EventStore, NewEvent, RecordedEvent } from '@huiyin/event-store';
import type { FactMetadata } from '@huiyin/process-engine';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alteredCopy, CutOutStore, type Alteration } from './testing/tampered-store.ts';
import { verifyStore } from './verify-store.ts';

/** Verifies a store as a process that has just opened it. */
async function verified(store: EventStore) {
  const { catalogue, policies } = await Runtime.open(store);
  return verifyStore(store, catalogue, policies);
}

const VERIFY = { findings: '属实', justified: true };
const withMetadata = (event: NewEvent, members: object): NewEvent => ({
  ...event,
  metadata: { ...(event.metadata as object), ...members },
});
const metadataOf = (event: RecordedEvent) => event.metadata as FactMetadata;

describe('a sound store', () => {
  it('has no divergences, whatever was done in it, under whichever policies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), randomCommand, fc.integer({ min: 1, max: 30 })), { maxLength: 40 }),
        async (steps) => {
          const runtime = await Runtime.open();
          const ids = [await runtime.registered(), await runtime.registered({ severity: 'critical' })];
          for (const [index, { name, payload, actor, after }, days] of steps) {
            runtime.now += after;
            const id = ids[index];
            // Now and then the company makes up its mind.
            if (id === undefined) {
              const within = { firstResponse: `${days} hours`, verification: `${days} working hours` };
              await runtime.policies.adopt({ processes: { complaint: { within } } }, PEOPLE.admin);
            } else await runtime.give(id, name, payload, { actor });
          }
          const histories = await Promise.all(ids.map((id) => runtime.history(id)));
          expect(await verified(runtime.store)).toEqual({
            cases: 2,
            events: histories.flat().length,
            divergences: [],
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('may be empty, and tells how far the verification is', async () => {
    const runtime = await Runtime.open();
    expect(await verified(runtime.store)).toEqual({ cases: 0, events: 0, divergences: [] });
    for (let i = 0; i < 120; i++) await runtime.registered();
    const told: unknown[] = [];
    await verifyStore(runtime.store, runtime.catalogue, runtime.policies, (progress) => told.push(progress));
    expect(told).toEqual([
      { cases: 100, casesTotal: 120 },
      { cases: 120, casesTotal: 120 },
    ]);
  });
});

describe('a store that was tampered with', () => {
  let runtime: Runtime;
  let caseId: string;
  let events: RecordedEvent[];

  /** A complaint up to the customer's agreement, between two others. */
  beforeAll(async () => {
    runtime = await Runtime.open(new CutOutStore());
    await runtime.registered();
    caseId = await runtime.registered();
    await runtime.registered();
    const HOUR = 3_600_000;
    for (const [name, payload] of [
      ['add-note', { text: '顾客很着急' }],
      ['acknowledge', {}],
      ['verify', VERIFY],
      ['propose-solution', { remedies: [{ kind: 'refund', amount: 150 }] }],
      ['accept-solution', { promisedBy: '2026-03-05T10:00:00Z' }],
      ['report-execution', {}],
    ] as const) {
      runtime.now += HOUR;
      expect(await runtime.give(caseId, name, payload)).toMatchObject({ kind: 'done' });
    }
    const within = { verification: '9 working days' };
    await runtime.policies.adopt({ processes: { complaint: { within } } }, PEOPLE.admin);
    events = [];
    for await (const event of runtime.store.readStream(caseId)) events.push(event);
  });

  /** What is found when one event of the case is altered. */
  async function found(revision: number, alter: Alteration) {
    const store = await alteredCopy(runtime.store, (event) =>
      event.stream === caseId && event.revision === revision ? alter(event) : event,
    );
    const { divergences } = await verified(store);
    for (const divergence of divergences) expect(divergence.caseId).toBe(caseId);
    return divergences;
  }

  /** One divergence, at the event that was altered. */
  const at = (revision: number, what: string, more: object = {}) => [
    expect.objectContaining({
      caseId,
      revision,
      position: events[revision]!.position,
      fact: events[revision]!.type,
      what,
      ...more,
    }),
  ];

  const elsewhere = { handling: 'planning', escalation: 'none', resolution: 'running' };

  it('is found by the state that a fact was recorded in', async () => {
    const recorded = { recorded: elsewhere, replayed: metadataOf(events[2]!).from };
    expect(await found(2, (event) => withMetadata(event, { from: elsewhere }))).toEqual(
      at(2, 'from', recorded),
    );
    expect(await found(0, (event) => withMetadata(event, { from: elsewhere }))).toEqual(at(0, 'from'));
    expect(await found(2, (event) => withMetadata(event, { from: null }))).toEqual(at(2, 'from'));
  });

  it('is found by the state that a fact led to', async () => {
    for (const { revision } of events)
      expect(
        await found(revision, (event) =>
          withMetadata(event, { to: { ...elsewhere, escalation: 'supervisor' } }),
        ),
      ).toEqual(at(revision, 'to'));
  });

  it('is found by the type of a fact', async () => {
    const refused = await found(3, (event) => ({ ...event, type: 'ComplaintClosed' }));
    expect(refused[0]).toMatchObject({ revision: 3, fact: 'ComplaintClosed', what: 'refused' });
    expect(refused[0]?.position).toBe(events[3]!.position);
    const otherwise = await found(3, (event) => ({ ...event, type: 'DepartmentConsulted' }));
    expect(otherwise[0]).toMatchObject({ revision: 3, fact: 'DepartmentConsulted', what: 'to' });
    expect((await found(3, (event) => ({ ...event, type: 'StepDeviated' })))[0]).toMatchObject({
      revision: 3,
    });
    expect((await found(0, (event) => ({ ...event, type: 'NoteAdded' })))[0]).toMatchObject({ revision: 0 });
  });

  it('is found by a deadline: its due moment, its name, its being there, its being over', async () => {
    const [deadline] = metadataOf(events[2]!).deadlines!.set!;
    const changes: readonly FactMetadata['deadlines'][] = [
      { ...metadataOf(events[2]!).deadlines, set: [{ ...deadline!, due: '2026-12-31T00:00:00.000Z' }] },
      { ...metadataOf(events[2]!).deadlines, set: [{ ...deadline!, name: 'review' }] },
      { ...metadataOf(events[2]!).deadlines, set: [{ ...deadline!, id: 'verification@7' }] },
      { ...metadataOf(events[2]!).deadlines, set: [] },
      { set: [deadline!] },
      undefined,
    ];
    for (const deadlines of changes)
      expect(await found(2, (event) => withMetadata(event, { deadlines }))).toEqual(at(2, 'deadlines'));
    expect(
      await found(1, (event) => withMetadata(event, { deadlines: { cleared: ['firstResponse@0'] } })),
    ).toEqual(at(1, 'deadlines'));
  });

  it('is found by what deadlines are computed from: when it happened, what was promised, how grave it is', async () => {
    const earlier = { occurredAt: '2026-03-01T00:00:00.000Z' };
    expect(await found(2, (event) => withMetadata(event, earlier))).toEqual(at(2, 'deadlines'));
    const promise = { promisedBy: '2026-03-15T10:00:00.000Z' };
    expect(await found(5, (event) => ({ ...event, data: promise }))).toEqual(at(5, 'deadlines'));
    expect(
      await found(0, (event) => ({ ...event, data: { ...(event.data as object), severity: 'critical' } })),
    ).toEqual(at(0, 'deadlines'));
  });

  it('is found by the machine that a fact names', async () => {
    const { machine } = metadataOf(events[0]!);
    for (const other of [{ version: 2 }, { hash: '0'.repeat(64) }, { id: 'order-follow-up' }]) {
      const named = (event: RecordedEvent) => withMetadata(event, { machine: { ...machine, ...other } });
      expect(await found(3, named)).toEqual(at(3, 'machine'));
      // Without the machine that it began on, there is little to say of what follows.
      expect((await found(0, named)).slice(0, 1)).toEqual(at(0, 'machine'));
    }
  });

  it('is found by the policy that a fact names: one that never was, or one by which other moments are due', async () => {
    expect(await found(2, (event) => withMetadata(event, { policy: 7 }))).toEqual(at(2, 'policy'));
    expect(await found(2, (event) => withMetadata(event, { policy: 1 }))).toEqual(at(2, 'deadlines'));
  });

  it('is found by what the policies of that day were', async () => {
    const store = await alteredCopy(runtime.store, (event) =>
      event.stream === 'policy' && event.revision === 0
        ? { ...event, data: { processes: { complaint: { within: { verification: '3 working days' } } } } }
        : event,
    );
    expect((await verified(store)).divergences).toEqual(at(2, 'deadlines'));
  });

  it('is found by an event that was taken out, the rest moved up', async () => {
    for (const revision of [2, 3, 4, 5]) {
      const [first] = await found(revision, () => undefined);
      // What came after it now stands in its place.
      expect(first).toMatchObject({ revision, fact: events[revision + 1]!.type });
    }
    expect((await found(0, () => undefined))[0]).toMatchObject({ revision: 0, fact: 'NoteAdded' });
  });

  it('is found by the gap that an event leaves, even of one that led nowhere', async () => {
    const store = runtime.store as CutOutStore;
    for (const revision of [0, 1, 3]) {
      store.cutOut = (event) => event.stream === caseId && event.revision === revision;
      const { divergences } = await verified(store);
      expect(divergences[0]).toMatchObject({
        caseId,
        revision: revision + 1,
        position: events[revision + 1]!.position,
        what: 'revision',
        recorded: revision + 1,
        replayed: revision,
      });
    }
    store.cutOut = () => false;
  });

  it('is found by facts that changed places', async () => {
    const swapped = [0, 1, 3, 2, 4, 5, 6].map((revision) => events[revision]!);
    const divergences = await alteredCopy(runtime.store, (event) =>
      event.stream === caseId ? swapped[event.revision] : event,
    ).then(verified);
    expect(divergences.divergences[0]).toMatchObject({ caseId, revision: 2, fact: 'ComplaintVerified' });
  });

  it('is found by an event that can’t be read at all, and doesn’t end the verification', async () => {
    for (const garbage of [{ metadata: null }, { metadata: {} }, { data: null }, { metadata: 'x', data: 1 }])
      expect((await found(2, (event) => ({ ...event, ...garbage })))[0]).toMatchObject({ revision: 2 });
    const stripped = await alteredCopy(runtime.store, (event) =>
      event.stream === caseId ? { ...event, metadata: {} } : event,
    );
    expect((await verified(stripped)).divergences.map(({ revision }) => revision)).toEqual(
      events.map(({ revision }) => revision),
    );
  });

  it('is found by a case that was deleted', async () => {
    for (const kind of ['soft', 'tombstone'] as const) {
      const store = await alteredCopy(runtime.store, (event) => event);
      await store.deleteStream(caseId, kind);
      const { cases, divergences } = await verified(store);
      expect(cases).toBe(3);
      expect(divergences).toEqual(at(0, 'deleted'));
    }
  });

  it('is found wherever it is: any state or due moment of any event', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(events.length - 1),
        fc.constantFrom('from', 'to', 'due'),
        async (revision, what) => {
          const { deadlines } = metadataOf(events[revision]!);
          const set = deadlines?.set?.map((deadline) => ({ ...deadline, due: '2020-01-01T00:00:00.000Z' }));
          fc.pre(what !== 'due' || set !== undefined);
          const altered = what === 'due' ? { deadlines: { ...deadlines, set } } : { [what]: 'nowhere' };
          expect(await found(revision, (event) => withMetadata(event, altered))).toEqual(
            at(revision, what === 'due' ? 'deadlines' : what),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('knows the cases of a process that this build has no version of', async () => {
  const runtime = await Runtime.open();
  const caseId = await runtime.registered();
  const without = { ...complaintCatalogue(), process: () => undefined };
  const { divergences } = await verifyStore(runtime.store, without, runtime.policies);
  expect(divergences).toMatchObject([{ caseId, revision: 0, what: 'machine' }]);
});
