import { verifyStore } from '@huiyin/audit';
import { Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, StoreFullError } from '@huiyin/event-store';
import { encodeAppend } from '@huiyin/event-store/adapter';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidMappingError } from '../mapping/invalid-mapping-error.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { BrokenLogError, type LoggedStep } from '../reading/index.ts';
import { importInto, recordedIn } from '../testing/import-run.ts';
import { logOf, stepOf, stepsOf } from '../testing/sample-steps.ts';
import { TICKETS } from '../testing/tickets.ts';

const TICKET = { ticket: '1', agent: 'li.na', shop: 'S01', customer: 'C-7', subject: '电饭煲坏了' };

/** Steps of one ticket, by their activities. */
const ticket = (...activities: readonly string[]) =>
  stepsOf(
    ...activities.map((activity) => ({ activity, attributes: { ...TICKET, due: '2026-03-10T00:00:00Z' } })),
  );

/** Imports steps into a new runtime. */
async function imported(steps: readonly LoggedStep[], mapping: Mapping = TICKETS) {
  const runtime = await Runtime.open();
  const report = await importInto(runtime, mapping, steps).run();
  return { runtime, report, history: (id: string) => runtime.history(`complaint-${id}`) };
}

/** A store that has no room now and then. */
class SmallDisk extends InMemoryEventStore {
  full = false;

  override append(...args: Parameters<InMemoryEventStore['append']>) {
    return this.full ? Promise.reject(new StoreFullError('memory')) : super.append(...args);
  }
}

const types = (facts: readonly { type: string }[]) => facts.map(({ type }) => type);

describe('an imported step', () => {
  it('becomes the facts that it means where the case is', async () => {
    const { history, report } = await imported(ticket('opened', 'worked on', 'worked on', 'solved'));
    expect(types(await history('t-1'))).toEqual([
      'ComplaintReceived',
      'ComplaintAcknowledged',
      'NoteAdded',
      'ComplaintVerified',
      'SolutionProposed',
      'SolutionAccepted',
    ]);
    expect(report).toMatchObject({ read: 4, applied: 4, deviating: 0, cases: 1, casesFitting: 1, added: 6 });
  });

  it('keeps its time, its actor and everything that its log says of it', async () => {
    const steps = [
      stepOf({ attributes: TICKET, id: 'e-1', writtenTime: '02/03/2026 09:00' }),
      stepOf({
        ordinal: 1,
        activity: 'worked on',
        occurredAt: '2026-03-02T03:30:00.000Z',
        writtenTime: '02/03/2026 11:30',
        attributes: { ...TICKET, agent: 'wang.fang', level: 3, tags: ['a'] },
        objects: [{ type: 'orders', id: 'SO-1', qualifier: 'about' }],
      }),
    ];
    const [opening, taken] = await (await imported(steps)).history('t-1');
    expect(opening).toMatchObject({
      type: 'ComplaintReceived',
      data: { store: 'S01', customer: { id: 'C-7' }, description: '电饭煲坏了', severity: 'minor' },
      metadata: {
        occurredAt: '2026-03-02T01:00:00.000Z',
        actor: { id: 'li.na', role: 'agent', store: 'S01' },
        command: { id: 'tickets:1:e-1', type: 'import' },
        source: {
          log: 'tickets',
          id: 'e-1',
          ordinal: 0,
          activity: 'opened',
          time: '02/03/2026 09:00',
          attributes: TICKET,
        },
      },
    });
    expect(taken?.metadata).toMatchObject({
      occurredAt: '2026-03-02T03:30:00.000Z',
      actor: { id: 'wang.fang' },
      source: {
        ordinal: 1,
        time: '02/03/2026 11:30',
        attributes: { ...TICKET, agent: 'wang.fang', level: 3, tags: ['a'] },
        objects: [{ type: 'orders', id: 'SO-1', qualifier: 'about' }],
      },
    });
  });

  it('says once what its trace says, with the case’s first step', async () => {
    const trace = { index: 0, attributes: { 'concept:name': 'T 1', origin: 'legacy' } };
    const steps = ['opened', 'worked on', 'worked on'].map((activity, i) =>
      stepOf({ ordinal: i, activity, attributes: TICKET, trace, indexInTrace: i }),
    );
    const mapping: Mapping = { ...TICKETS, case: { by: 'trace', id: '{case}' } };
    const { runtime } = await imported(steps, mapping);
    const facts = await recordedIn(runtime);
    expect(facts.map(({ metadata }) => (metadata as { source: { trace?: object } }).source.trace)).toEqual([
      trace.attributes,
      undefined,
      undefined,
    ]);
    expect(facts[0]?.stream).toMatch(/^complaint-T-1-[0-9a-f]{12}$/);
  });

  it('is recorded together with the others of its facts, or not at all', async () => {
    const twice: Mapping = {
      ...TICKETS,
      steps: [
        TICKETS.steps[0]!,
        {
          when: { activity: ['settled'] },
          means: [
            { facts: ['ComplaintAcknowledged', 'ComplaintClosed'].map((type) => ({ type, data: {} })) },
          ],
        },
      ],
    };
    const { history } = await imported(ticket('opened', 'settled'), twice);
    expect((await history('t-1'))[1]).toMatchObject({
      type: 'StepDeviated',
      data: { reason: 'not-accepted-in-state', wouldBe: ['ComplaintAcknowledged', 'ComplaintClosed'] },
    });
  });
});

describe('a step that isn’t one of the process', () => {
  it('is kept with its reason and as it came, and changes nothing', async () => {
    const { history, report, runtime } = await imported(
      ticket('opened', 'danced', 'solved', 'closed', 'worked on'),
    );
    const facts = await history('t-1');
    expect(types(facts)).toEqual([
      'ComplaintReceived',
      ...Array.from({ length: 3 }, () => 'StepDeviated'),
      'ComplaintAcknowledged',
    ]);
    const received = { handling: 'received', escalation: 'none', resolution: 'running' };
    expect(facts.slice(1, 4)).toMatchObject([
      { data: { reason: 'not-mapped', wouldBe: [], step: { activity: 'danced', ordinal: 1 } } },
      { data: { reason: 'not-expected-in-state', wouldBe: [], step: { attributes: TICKET } } },
      { data: { reason: 'not-accepted-in-state', wouldBe: ['ComplaintClosed'] } },
    ]);
    for (const { metadata } of facts.slice(1, 4)) {
      expect(metadata).toMatchObject({ from: received, to: received, actor: { id: 'li.na' } });
      expect(metadata.deadlines).toBeUndefined();
    }
    expect(report).toEqual({
      read: 5,
      applied: 2,
      deviating: 3,
      added: 5,
      cases: 1,
      casesFitting: 0,
      byKind: {
        opened: { read: 1, applied: 1, deviating: 0, reasons: {} },
        danced: { read: 1, applied: 0, deviating: 1, reasons: { 'not-mapped': 1 } },
        solved: { read: 1, applied: 0, deviating: 1, reasons: { 'not-expected-in-state': 1 } },
        closed: { read: 1, applied: 0, deviating: 1, reasons: { 'not-accepted-in-state': 1 } },
        'worked on': { read: 1, applied: 1, deviating: 0, reasons: {} },
      },
    });
    expect((await verifyStore(runtime.store, runtime.catalogue, runtime.policies)).divergences).toEqual([]);
  });

  it('may be one whose facts can’t be recorded with what the log says', async () => {
    const steps = ticket('opened', 'worked on', 'solved').map((step) => ({
      ...step,
      attributes: { ...step.attributes, due: 'next week' },
    }));
    const { history } = await imported(steps);
    expect((await history('t-1'))[2]).toMatchObject({
      type: 'StepDeviated',
      data: {
        reason: 'not-recordable',
        wouldBe: ['ComplaintVerified', 'SolutionProposed', 'SolutionAccepted'],
      },
    });
  });

  it('may come after the case is over', async () => {
    const steps = ticket('opened', 'cancelled', 'worked on').map((step) => ({
      ...step,
      attributes: { ...step.attributes, final: true },
    }));
    const { history } = await imported(steps);
    expect((await history('t-1')).slice(1)).toMatchObject([
      { type: 'ComplaintWithdrawn' },
      { type: 'StepDeviated', data: { reason: 'not-accepted-in-state', wouldBe: ['CaseAssigned'] } },
    ]);
  });
});

describe('a case that doesn’t begin with a step that opens it', () => {
  it('is opened by its first step, which means what it means besides', async () => {
    const { history, report } = await imported(ticket('worked on', 'opened'));
    const facts = await history('t-1');
    expect(types(facts)).toEqual(['ComplaintReceived', 'ComplaintAcknowledged', 'StepDeviated']);
    expect(facts.map(({ metadata }) => metadata.command.id)).toEqual([
      'tickets:1:opening',
      'tickets:1:0',
      'tickets:1:1',
    ]);
    expect(facts[0]).toMatchObject({ metadata: { occurredAt: facts[1]!.metadata.occurredAt } });
    expect(report).toMatchObject({ read: 2, applied: 1, deviating: 1, added: 3 });
  });

  it('is kept even where no step of it means anything', async () => {
    const { history } = await imported(ticket('danced'));
    expect(types(await history('t-1'))).toEqual(['ComplaintReceived', 'StepDeviated']);
  });

  it('is one of its own for steps that name no case', async () => {
    const steps = stepsOf({ activity: 'danced' }, { activity: 'sang' });
    const { history, report } = await imported(steps);
    expect(types(await history('t-without-case'))).toEqual([
      'ComplaintReceived',
      'StepDeviated',
      'StepDeviated',
    ]);
    expect(report).toMatchObject({ read: 2, deviating: 2, cases: 1 });
  });

  it('is an error of the mapping when its opening can’t be recorded, which names the step', async () => {
    const opening = { ...(TICKETS.opening as object), severity: 'terrible' };
    const runtime = await Runtime.open();
    const { run } = importInto(runtime, { ...TICKETS, opening }, ticket('danced'));
    const failure = await run().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidMappingError);
    expect(failure).toMatchObject({ at: 'opening', reason: expect.stringContaining('line 2') });
    expect(await recordedIn(runtime)).toEqual([]);
  });

  it('takes the limits and deadlines of the store that it belongs to', async () => {
    const runtime = await Runtime.open();
    const within = { firstResponse: '1 hour' };
    await runtime.policies.adopt(
      { stores: { S02: { processes: { complaint: { limits: { SolutionRefused: 1 }, within } } } } },
      { id: 'admin', role: 'admin' },
    );
    const steps = stepsOf(
      { attributes: { ...TICKET, ticket: '1' } },
      { attributes: { ...TICKET, ticket: '2', shop: 'S02' } },
    );
    await importInto(runtime, TICKETS, steps).run();
    const opening = async (id: string) => (await runtime.history(id))[0]!;
    expect((await opening('complaint-t-2')).data).toMatchObject({ limits: { SolutionRefused: 1 } });
    expect((await opening('complaint-t-1')).data).toMatchObject({ limits: { SolutionRefused: 3 } });
    expect((await opening('complaint-t-2')).metadata.deadlines?.set?.[0]?.due).toBe(
      '2026-03-02T03:00:00.000Z',
    );
  });
});

describe('importing again', () => {
  const steps = ticket('opened', 'worked on', 'danced', 'solved', 'closed');

  it('adds nothing, in the same process or another, and reports the same', async () => {
    const { runtime, report } = await imported(steps);
    const before = await runtime.store.head();
    const restarted = await Runtime.open(runtime.store);
    for (const where of [runtime, restarted]) {
      const again = await importInto(where, TICKETS, logOf(steps, { batch: 2 })).run();
      expect(again).toMatchObject({
        ...{ read: report.read, applied: report.applied, deviating: report.deviating },
        ...{ cases: 1, casesFitting: 0, added: 0 },
      });
      expect(again.byKind.danced?.reasons).toEqual({ 'recorded-before': 1 });
    }
    expect(await runtime.store.head()).toBe(before);
  });

  it('adds what came to the log since', async () => {
    const { runtime, history } = await imported(steps.slice(0, 3));
    const again = await importInto(runtime, TICKETS, steps).run();
    expect(again).toMatchObject({ read: 5, added: 4 });
    expect(await history('t-1')).toHaveLength(7);
  });

  it('goes on where a broken file ended', async () => {
    const runtime = await Runtime.open();
    const { importing, run } = importInto(
      runtime,
      TICKETS,
      logOf(steps.slice(0, 3), { batch: 2, broken: true }),
    );
    await expect(run()).rejects.toThrow(BrokenLogError);
    expect(importing.report).toMatchObject({ read: 3, applied: 2, deviating: 1, added: 3, cases: 1 });
    expect(types(await runtime.history('complaint-t-1'))).toEqual([
      'ComplaintReceived',
      'ComplaintAcknowledged',
      'StepDeviated',
    ]);
    expect((await verifyStore(runtime.store, runtime.catalogue, runtime.policies)).divergences).toEqual([]);
    expect(await importInto(runtime, TICKETS, steps).run()).toMatchObject({ read: 5, added: 4 });
    const { history } = await imported(steps);
    const plain = (facts: Awaited<ReturnType<typeof history>>) =>
      facts.map(({ type, data, metadata }) => ({ type, data, metadata }));
    expect(plain(await runtime.history('complaint-t-1'))).toEqual(plain(await history('t-1')));
  });

  it('records what could not be recorded when the disk was full', async () => {
    const store = new SmallDisk();
    const runtime = await Runtime.open(store);
    store.full = true;
    const first = importInto(runtime, TICKETS, steps);
    await expect(first.run()).rejects.toThrow(StoreFullError);
    store.full = false;
    expect(await importInto(runtime, TICKETS, logOf(steps, { batch: 2 })).run()).toMatchObject({ added: 7 });
    store.full = true;
    const more = ticket('opened', 'worked on', 'danced', 'solved', 'closed', 'worked on');
    await expect(importInto(runtime, TICKETS, more).run()).rejects.toThrow(StoreFullError);
    store.full = false;
    expect(await importInto(runtime, TICKETS, more).run()).toMatchObject({ read: 6, added: 1 });
    expect((await runtime.history('complaint-t-1')).at(-1)?.metadata.command.id).toBe('tickets:1:5');
  });

  it('comes in parts of whole steps where a store takes less at once than the steps of a case weigh', async () => {
    const steps = ticket('opened', 'worked on', 'danced', 'solved', 'worked on');
    const { history } = await imported(steps);
    const parts: string[][] = [];
    class Narrow extends InMemoryEventStore {
      override async append(...[stream, events, expected]: Parameters<InMemoryEventStore['append']>) {
        if (stream.startsWith('complaint-')) {
          encodeAppend(stream, events, 2_500);
          parts.push(events.map(({ type }) => type));
        }
        return super.append(stream, events, expected);
      }
    }
    const narrow = await Runtime.open(new Narrow());
    expect(await importInto(narrow, TICKETS, steps).run()).toMatchObject({ applied: 4, added: 7 });
    const one = await history('t-1');
    expect(parts.flat()).toEqual(types(one));
    expect(parts.length).toBeGreaterThan(2);
    // What one step leads to is never parted: a step that is known is taken for recorded as a whole.
    expect(parts).toContainEqual(expect.arrayContaining(['ComplaintVerified', 'SolutionProposed']));
    const commands = (facts: typeof one) => facts.map(({ metadata }) => metadata.command.id);
    expect(commands(await narrow.history('complaint-t-1'))).toEqual(commands(one));
  });

  it('keeps apart what only looks recorded: ids that a log uses twice', async () => {
    const twice = stepsOf(
      { id: 'e', attributes: TICKET },
      { id: 'e', activity: 'worked on', attributes: TICKET },
      { id: 'e', activity: 'worked on', attributes: TICKET },
      // To the letter the same as the one before.
      { id: 'e', activity: 'worked on', attributes: TICKET, writtenTime: '2026-03-02T03:00:00.000Z' },
    );
    for (const batch of [1, 10]) {
      const runtime = await Runtime.open();
      const report = await importInto(runtime, TICKETS, logOf(twice, { batch })).run();
      expect(report).toMatchObject({ read: 4, applied: 4, added: 4 });
      const again = await importInto(await Runtime.open(runtime.store), TICKETS, twice).run();
      expect(again).toMatchObject({ read: 4, applied: 4, added: 0 });
    }
  });

  it('keeps apart what only looks recorded: traces of one name', async () => {
    const mapping: Mapping = { ...TICKETS, case: { by: 'trace', id: '{case}' } };
    const traces = [0, 1].flatMap((index) =>
      ['opened', 'worked on'].map((activity, i) =>
        stepOf({
          ordinal: index * 2 + i,
          activity,
          attributes: TICKET,
          trace: { index, attributes: { 'concept:name': 'T' } },
          indexInTrace: i,
        }),
      ),
    );
    const { runtime, report } = await imported(traces, mapping);
    expect(report).toMatchObject({ read: 4, applied: 3, deviating: 1, added: 4, cases: 1 });
    expect(await importInto(runtime, mapping, traces).run()).toMatchObject({
      added: 0,
      applied: 3,
      deviating: 1,
    });
  });

  it('keeps apart what only looks recorded: another file whose rows have the same numbers', async () => {
    const { runtime } = await imported(ticket('opened', 'worked on'));
    const march = ticket('worked on', 'solved').map((step) => ({
      ...step,
      writtenTime: `${step.writtenTime}, March`,
    }));
    expect(await importInto(runtime, TICKETS, march).run()).toMatchObject({ read: 2, applied: 2, added: 4 });
    expect(await importInto(runtime, TICKETS, march).run()).toMatchObject({ read: 2, applied: 2, added: 0 });
  });

  it('keeps apart cases whose ids would look alike', async () => {
    const alike = ['A 1', 'A/1', '订单A 1'].map((name) => ({ attributes: { ...TICKET, ticket: name } }));
    const { report } = await imported(stepsOf(...alike));
    expect(report).toMatchObject({ read: 3, applied: 3, cases: 3 });
  });
});

describe('a step of several cases', () => {
  const mapping: Mapping = {
    ...TICKETS,
    case: { by: { object: 'orders', through: ['items'] }, id: 'o-{case}' },
  };
  const about = (activity: string, ...ids: readonly string[]) => ({
    activity,
    attributes: TICKET,
    objects: ids.map((id) => ({ type: id.startsWith('i') ? 'items' : 'orders', id, qualifier: undefined })),
  });

  it('is recorded in each of them, read once, and deviates if it does in any', async () => {
    const steps = stepsOf(
      about('opened', 'A', 'i1'),
      about('opened', 'B', 'i2'),
      about('worked on', 'A'),
      about('solved', 'i1', 'i2'),
      about('danced', 'A', 'B'),
    );
    const { history, report } = await imported(steps, mapping);
    expect(types(await history('o-A'))).toEqual([
      'ComplaintReceived',
      'ComplaintAcknowledged',
      'ComplaintVerified',
      'SolutionProposed',
      'SolutionAccepted',
      'StepDeviated',
    ]);
    expect(types(await history('o-B'))).toEqual(['ComplaintReceived', 'StepDeviated', 'StepDeviated']);
    expect(report).toMatchObject({ read: 5, applied: 3, deviating: 2, cases: 2, casesFitting: 0, added: 9 });
    expect(report.byKind.solved?.reasons).toEqual({ 'not-expected-in-state': 1 });
    // The same reason in both cases is one reason of the step.
    expect(report.byKind.danced?.reasons).toEqual({ 'not-mapped': 1 });
  });
});

describe('any log', () => {
  const anyStep = fc.record(
    {
      activity: fc.constantFrom(
        'opened',
        'worked on',
        'worked on',
        'solved',
        'cancelled',
        'closed',
        'danced',
      ),
      ticket: fc.constantFrom('1', '2', '订单 3'),
      agent: fc.constantFrom('li.na', 'wang.fang'),
      id: fc.constantFrom(undefined, undefined, 'e1', 'e2'),
      hours: fc.integer({ min: -50, max: 500 }),
      due: fc.constantFrom('2026-03-20T00:00:00Z', 'soon'),
    },
    { noNullPrototype: true },
  );
  const anyLog = fc.array(anyStep, { maxLength: 30 }).map((steps) =>
    steps.map(({ activity, ticket: name, agent, id, hours, due }, ordinal) => {
      const occurredAt = new Date(Date.parse('2026-03-02T00:00:00Z') + hours * 3_600_000).toISOString();
      const attributes = { ticket: name, agent, due, shop: 'S01', final: true, ordinal };
      return stepOf({ ordinal, activity, id, occurredAt, writtenTime: occurredAt, attributes });
    }),
  );

  it('is recorded to the last step, once, with its own times, and replays', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 9 }), async (steps, batch) => {
        const runtime = await Runtime.open();
        const report = await importInto(runtime, TICKETS, logOf(steps, { batch })).run();
        expect(report.read).toBe(steps.length);
        expect(report.applied + report.deviating).toBe(report.read);
        const kinds = Object.values(report.byKind);
        for (const figure of ['read', 'applied', 'deviating'] as const)
          expect(kinds.reduce((sum, kind) => sum + kind[figure], 0)).toBe(report[figure]);
        for (const { reasons, deviating } of kinds)
          expect(Object.values(reasons).reduce((sum, count) => sum + count, 0)).toBe(deviating);

        const events = await recordedIn(runtime);
        expect(report.added).toBe(events.length);
        const sources = events.flatMap(({ type, data, metadata }) => {
          const { source, command, occurredAt } = metadata as never as {
            source?: { ordinal: number };
            command: { id: string };
            occurredAt: string;
          };
          const step = type === 'StepDeviated' ? (data as { step: { ordinal: number } }).step : source;
          if (!step || command.id.endsWith(':opening')) return [];
          expect(occurredAt).toBe(steps[step.ordinal]?.occurredAt);
          return [step.ordinal];
        });
        expect(sources.sort((a, b) => a - b)).toEqual(steps.map(({ ordinal }) => ordinal));
        expect((await verifyStore(runtime.store, runtime.catalogue, runtime.policies)).divergences).toEqual(
          [],
        );

        const again = await importInto(await Runtime.open(runtime.store), TICKETS, steps).run();
        expect(again.added).toBe(0);
        expect(again.read).toBe(report.read);
      }),
      { numRuns: 60 },
    );
  });

  it('is recorded alike, whatever the size of its batches', async () => {
    const histories = async (steps: readonly LoggedStep[], batch: number) => {
      const runtime = await Runtime.open();
      await importInto(runtime, TICKETS, logOf(steps, { batch })).run();
      const events = await recordedIn(runtime);
      return Map.groupBy(
        events.map(({ stream, revision, type, data, metadata }) => ({
          stream,
          revision,
          type,
          data,
          metadata,
        })),
        ({ stream }) => stream,
      );
    };
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 9 }), async (steps, batch) => {
        expect(await histories(steps, batch)).toEqual(await histories(steps, 1_000));
      }),
      { numRuns: 30 },
    );
  });
});
