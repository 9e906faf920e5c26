import { describe, expect, it } from '@jest/globals';
import { of } from 'rxjs';
import { CheckpointWatch, openViewDatabase } from '@huiyin/projections';
import { Problem } from '@huiyin/service-kit';
import { findCase, type SupervisionTables } from '@huiyin/supervision';
import { ViewGate } from './view-gate.ts';

/** Nothing listens at port 1. */
const AWAY = 'postgresql://huiyin:s3cret@127.0.0.1:1/views';
const CASES = { name: 'cases', version: 1 };
const refusal = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('a gate to a view that is being built', () => {
  it('answers 503 with how far it has come, and lets through what it can read when it is complete', async () => {
    const state = { position: 30, status: 'building', target: 40 } as {
      position: number;
      status: 'building';
      target?: number;
    };
    const database = await openViewDatabase<SupervisionTables>(AWAY, { name: 'cases', version: 1 });
    const progress = { database, current: state, state: of(state), reached: () => Promise.resolve(true) };
    const gate = new ViewGate<SupervisionTables>(progress);
    expect(await refusal(gate.read(() => Promise.resolve(1)))).toMatchObject({
      status: 503,
      code: 'view-building',
      extensions: { reached: 30, wanted: 40 },
      headers: { 'retry-after': '5' },
    });
    delete state.target;
    expect(await gate.read(() => Promise.resolve(1))).toBe(1);
    await database.close();
  });
});

describe('a gate to views whose database is away', () => {
  it('answers 503 to who reads and to who waits, and says nothing of where it is', async () => {
    const database = await openViewDatabase<SupervisionTables>(AWAY, CASES);
    const watch = CheckpointWatch.start(database, CASES);
    const gate = new ViewGate(watch, 5);
    for (const [waiting, code] of [
      [gate.read((db) => findCase(db, 'complaint-1')), 'views-unavailable'],
      [gate.after(1), 'view-behind'],
    ] as const) {
      const problem = (await refusal(waiting)) as Problem;
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ status: 503, code, headers: { 'retry-after': '1' } });
      expect(JSON.stringify(problem)).not.toContain('127.0.0.1');
    }
    await gate.after(undefined);
    await watch.stop();
    await database.close();
  });

  it('hands on what else goes wrong', async () => {
    const database = await openViewDatabase<SupervisionTables>(AWAY, CASES);
    const gate = new ViewGate(CheckpointWatch.start(database, CASES), 5);
    const mistake = new TypeError('a mistake');
    expect(await refusal(gate.read(() => Promise.reject(mistake)))).toBe(mistake);
    await (gate.progress as CheckpointWatch<SupervisionTables>).stop();
    await database.close();
  });
});
