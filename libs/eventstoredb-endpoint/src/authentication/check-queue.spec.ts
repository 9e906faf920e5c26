import { describe, expect, it } from '@jest/globals';
import { CheckQueue, QueueFullError } from './check-queue.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('costly checks', () => {
  it('are made one at a time, each lane in its turn', async () => {
    const queue = new CheckQueue();
    const order: string[] = [];
    let busy = 0;
    const check = (name: string) => async () => {
      busy += 1;
      order.push(name);
      expect(busy).toBe(1);
      await settled();
      busy -= 1;
      return true;
    };
    const lanes = ['a', 'a', 'a', 'a', 'b', 'c', 'b'];
    await Promise.all(lanes.map((lane, i) => queue.run(lane, check(`${lane}${i}`))));
    expect(order).toEqual(['a0', 'a1', 'b4', 'c5', 'a2', 'b6', 'a3']);
  });

  it('are refused where too many wait in a lane, and only there', async () => {
    const queue = new CheckQueue();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const check = () => released.then(() => true);
    const many = Array.from({ length: 50 }, () =>
      queue.run('guessed', check).catch((error: unknown) => error),
    );
    const other = queue.run('other', check);
    release();
    const answers = await Promise.all(many);
    expect(answers.filter((answer) => answer === true).length).toBe(9);
    expect(answers.filter((answer) => answer instanceof QueueFullError).length).toBe(41);
    expect(await other).toBe(true);
  });

  it('go on after one has failed or come out wrong', async () => {
    const queue = new CheckQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('broken')));
    const wrong = queue.run('b', async () => false);
    const right = queue.run('c', async () => true);
    await expect(failing).rejects.toThrow('broken');
    expect([await wrong, await right]).toEqual([false, true]);
  });
});
