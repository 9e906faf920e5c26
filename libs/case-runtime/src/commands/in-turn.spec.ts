import { describe, expect, it } from '@jest/globals';
import { InTurn } from './in-turn.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('work in turn', () => {
  it('runs one after the other for one key, side by side for others', async () => {
    const inTurn = new InTurn();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await turn();
      log.push(`${name} ends`);
    };
    await Promise.all([
      inTurn.run('a', work('a1')),
      inTurn.run('a', work('a2')),
      inTurn.run('b', work('b1')),
    ]);
    expect(log).toEqual(['a1 begins', 'b1 begins', 'a1 ends', 'a2 begins', 'b1 ends', 'a2 ends']);
  });

  it('goes on after work that failed, and tells its own caller only', async () => {
    const inTurn = new InTurn();
    const failing = inTurn.run('a', () => Promise.reject(new Error('disk')));
    const next = inTurn.run('a', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('disk');
    await expect(next).resolves.toBe('done');
  });
});
