import { describe, expect, it } from '@jest/globals';
import { CheckpointWatch, openViewDatabase } from '@huiyin/projections';
import { Problem } from '@huiyin/service-kit';
import { findCase, type SupervisionTables } from '@huiyin/supervision';
import { ViewGate } from './view-gate.ts';

/** Nothing listens at port 1. */
const AWAY = 'postgresql://huiyin:s3cret@127.0.0.1:1/views';
const CASES = { name: 'cases', version: 1 };
const refusal = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

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
