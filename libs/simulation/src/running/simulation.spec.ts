import { asFact, PolicyLedger } from '@huiyin/case-runtime';
import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import { STEP_DEVIATED, verifyHistory, type Process, type RecordedFact } from '@huiyin/process-engine';
import { complaint } from '@huiyin/complaint';
import { catalogue } from '@huiyin/processes';
import { StaffLedger } from '@huiyin/staff';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { historyDigest } from '../history-digest.ts';
import { SMALL_COMPANY, simulated } from '../testing/small-company.ts';
import { LEAST_GAP } from '../time/clockwork.ts';
import { simulatedCatalogue } from './company-policy.ts';
import { AlreadySimulatedError } from './errors.ts';
import type { SimulationReport } from './report.ts';
import { Simulation } from './simulation.ts';

/** A fortnight of two stores: for what is run several times. */
const FORTNIGHT = { ...SMALL_COMPANY, stores: 2, from: SMALL_COMPANY.until - 14 * 86_400_000 };

describe('a simulated company', () => {
  let store: EventStore;
  let report: SimulationReport;
  const histories = new Map<string, RecordedFact[]>();
  beforeAll(async () => {
    ({ store, report } = await simulated(SMALL_COMPANY, { gives: note }));
    for await (const event of store.readAll()) if (isCase(event)) historyOf(event).push(asFact(event));
  });

  /** Some of what every command was given with. */
  const given = new Map<string, object[]>();
  const note = (process: string, command: string, payload: object) => {
    const some = given.get(`${process} ${command}`) ?? [];
    given.set(`${process} ${command}`, some);
    if (some.length < 40) some.push(payload);
  };
  const isCase = ({ stream }: RecordedEvent) => stream !== 'policy' && stream !== 'staff';
  const historyOf = ({ stream }: RecordedEvent) => {
    const history = histories.get(stream) ?? [];
    histories.set(stream, history);
    return history;
  };
  const lastState = (history: readonly RecordedFact[]) => {
    const { process, machine, to } = history.at(-1)!.metadata;
    const definition = catalogue.process(process, machine.version)!;
    return definition.properties(definition.statechart.state(to));
  };

  it('does nothing that the processes refuse', () => {
    expect(report.unexpected).toEqual({});
    expect(report.opened['order-follow-up']).toBeGreaterThan(300);
    expect(report.opened.complaint).toBeGreaterThan(3);
  });

  it('plays every part of every process, but for rare ones and deadlines that nobody misses', () => {
    const recorded = new Set([...histories.values()].flat().map(({ type }) => type));
    const rare = [
      ...['CancellationWithdrawn', 'RefundFailed', 'ReplacementChosen', 'ItemsDropped', 'RefundAgreed'],
      'DepartmentAnswerOverdue',
    ];
    const unplayed = catalogue.processes.flatMap(({ id, definition: { facts } }) =>
      Object.keys(facts)
        .filter((type) => !recorded.has(type) && !rare.includes(type))
        .filter((type) => id === complaint.id || !type.endsWith('Overdue')),
    );
    expect(unplayed).toEqual([]);
  });

  it('opens returns and visits because of what happened in orders, each linked to the other', () => {
    const linksOf = (id: string) =>
      histories
        .get(id)!
        .filter(({ type }) => type === 'CaseLinked')
        .map(({ data }) => data as { readonly caseId: string; readonly relation: string });
    const bySystem = [...histories].filter(([, [opening]]) => opening!.metadata.actor.role === 'system');
    const counts = new Map<string, number>();
    for (const [id, [opening]] of bySystem) {
      const [origin] = linksOf(id);
      expect(linksOf(origin!.caseId).map(({ caseId }) => caseId)).toContain(id);
      counts.set(opening!.metadata.process, (counts.get(opening!.metadata.process) ?? 0) + 1);
    }
    expect(counts.get('follow-up-visit')).toBeGreaterThan(100);
    expect(counts.get('return-exchange')).toBeGreaterThan(5);
    expect([...counts.keys()]).toHaveLength(2);
  });

  it('gives commands that the API would take, with nothing besides', () => {
    const faults = [...given].flatMap(([said, payload]) => {
      const [process, name] = said.split(' ') as [string, string];
      const { opening, commands } = catalogue.processes.find(({ id }) => id === process)!.definition;
      const kind = (name === opening.name ? opening : commands[name]!).payload;
      const errors = payload.flatMap((one) =>
        validateSync(plainToInstance(kind, one), {
          whitelist: true,
          forbidNonWhitelisted: true,
          // There are commands without any member.
          forbidUnknownValues: false,
        }),
      );
      return errors.map((error) => `${said}: ${error.toString()}`);
    });
    expect(faults).toEqual([]);
    expect(given.size).toBeGreaterThan(50);
  });

  it('leaves nothing lying about: whatever is open moved within the last weeks', () => {
    const idle = [...histories].filter(
      ([, history]) =>
        !lastState(history).final &&
        report.until - Date.parse(history.at(-1)!.metadata.occurredAt) > 21 * 86_400_000,
    );
    expect(idle.map(([id, history]) => `${id} ${lastState(history).name}`)).toEqual([]);
  });

  it('goes round in no circles', () => {
    const endless = [...histories].filter(([, history]) => history.length > 80);
    expect(endless.map(([id, history]) => `${id} ${history.slice(-6).map(({ type }) => type)}`)).toEqual([]);
  });

  it('records histories that replay exactly, none of them deviating', async () => {
    const policies = await PolicyLedger.open(store, simulatedCatalogue);
    const sources = {
      process: (id: string, version: number) => catalogue.process(id, version),
      policy: (process: Process, revision: number, where: string) => policies.at(process, revision, where),
    };
    const divergences = [...histories].flatMap(([id, history]) => [...verifyHistory(id, history, sources)]);
    expect(divergences.map(({ caseId, fact, what }) => `${caseId} ${fact} ${what}`)).toEqual([]);
    expect([...histories.values()].flat().filter(({ type }) => type === STEP_DEVIATED)).toEqual([]);
  });

  it('answers everybody: whatever is over was told to the customer', () => {
    const unanswered = [...histories].filter(([, history]) => {
      if (!lastState(history).final) return false;
      const { process, machine } = history[0]!.metadata;
      const { facts } = catalogue.process(process, machine.version)!.definition;
      return !history.some(({ type }) => facts[type]?.answers);
    });
    // An order that was delivered, accepted and visited is answered by the visit.
    expect(unanswered.map(([id]) => id)).toEqual([]);
  });

  it('leaves no deadline behind: what was due before the end was met or marked', () => {
    const forgotten: string[] = [];
    for (const [id, history] of histories) {
      const running = new Map<string, number>();
      for (const { metadata } of history) {
        for (const { id: deadline, due } of metadata.deadlines?.set ?? [])
          running.set(deadline, Date.parse(due));
        for (const deadline of metadata.deadlines?.cleared ?? []) running.delete(deadline);
        for (const deadline of metadata.deadlines?.expired ?? []) running.delete(deadline);
      }
      if (lastState(history).final) continue;
      for (const due of running.values()) if (due < report.until - LEAST_GAP) forgotten.push(id);
    }
    expect(forgotten).toEqual([]);
  });

  it('lets the moments of a case go on, within the time simulated', () => {
    for (const history of histories.values()) {
      const moments = history.map(({ metadata }) => Date.parse(metadata.occurredAt));
      expect(moments).toEqual([...moments].sort((one, other) => one - other));
      expect(moments[0]).toBeGreaterThanOrEqual(report.from);
      expect(moments.at(-1)).toBeLessThan(report.until);
    }
  });

  it('knows the people who act, with their teams', async () => {
    const { directory } = await StaffLedger.open(store);
    const handlers = [...histories.values()]
      .flat()
      .map(({ metadata: { actor } }) => actor)
      .filter(({ role }) => role !== 'integration' && role !== 'system');
    for (const { id, role, store: code } of handlers)
      expect(directory.person(id)).toMatchObject({ role, store: code });
    expect(
      new Set(
        directory
          .at(report.until)
          .employed('S01')
          .map(({ team }) => team),
      ).size,
    ).toBeGreaterThan(2);
  });

  it('isn’t recorded twice in the same place', async () => {
    await expect(new Simulation(SMALL_COMPANY).run(store)).rejects.toBeInstanceOf(AlreadySimulatedError);
  });
});

describe('the same seed', () => {
  const digestOf = async (window?: number) =>
    historyDigest((await simulated(FORTNIGHT, window === undefined ? {} : { window })).store);

  it('gives the same facts however much is under way at once', async () => {
    const one = await digestOf(0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LEAST_GAP }), async (window) => {
        expect(await digestOf(window)).toBe(one);
      }),
      { numRuns: 4 },
    );
  });

  it('and another seed other ones', async () => {
    const { store } = await simulated({ ...FORTNIGHT, seed: 8 });
    expect(await historyDigest(store)).not.toBe(await digestOf());
  });
});
