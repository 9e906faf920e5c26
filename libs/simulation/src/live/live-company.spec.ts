import { asFact, CaseRepository, CommandHandler, PolicyLedger } from '@huiyin/case-runtime';
import type { EventStore } from '@huiyin/event-store';
import { verifyHistory, type Process, type RecordedFact } from '@huiyin/process-engine';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { simulatedCatalogue as catalogue } from '../running/company-policy.ts';
import type { Simulation } from '../running/simulation.ts';
import { SMALL_COMPANY, simulated } from '../testing/small-company.ts';
import { LiveCompany } from './live-company.ts';
import { openCases } from './open-cases.ts';

/** Ten days are enough to have something open. */
const SETTINGS = { ...SMALL_COMPANY, stores: 2, from: SMALL_COMPANY.until - 10 * 86_400_000 };

describe('a company that goes on', () => {
  let store: EventStore;
  let simulation: Simulation;
  let policies: PolicyLedger;
  let now = SETTINGS.until;
  const open = async () => {
    const cases = new CaseRepository(store, catalogue);
    const commands = new CommandHandler(cases, policies, () => now);
    return LiveCompany.open(simulation, { store, cases, commands, now: () => now });
  };
  beforeAll(async () => {
    ({ store, simulation } = await simulated(SETTINGS));
    policies = await PolicyLedger.open(store, catalogue);
  });

  it('takes up the cases that are open, and none that is over', async () => {
    const company = await open();
    expect(company.size).toBe((await openCases(store)).length);
    expect(company.size).toBeGreaterThan(10);
  });

  it('does something in them, opens new ones, and all of it replays', async () => {
    const company = await open();
    const before = await store.head();
    const known = new Set(await openCases(store));
    for (let steps = 0; steps < 60; steps++) {
      now += 30_000;
      await company.step();
    }
    const moved = new Set<string>();
    for await (const { stream } of store.readAll({ from: before })) moved.add(stream);
    expect([...moved].filter((id) => known.has(id)).length).toBeGreaterThan(10);
    expect([...moved].filter((id) => !known.has(id)).length).toBeGreaterThan(5);
    const sources = {
      process: (id: string, version: number) => catalogue.process(id, version),
      policy: (process: Process, revision: number, where: string) => policies.at(process, revision, where),
    };
    for (const id of moved) {
      const history: RecordedFact[] = [];
      for await (const event of store.readStream(id)) history.push(asFact(event));
      expect([...verifyHistory(id, history, sources)]).toEqual([]);
    }
  });
});
