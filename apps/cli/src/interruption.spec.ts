import { expect, it } from '@jest/globals';
import { interruptible } from './interruption.ts';

it('ends a work at its next step once the command is told to stop, and says what is left', async () => {
  let steps = 0;
  const work = interruptible('Nothing was left.', async (check) => {
    for (steps = 1; ; steps++) {
      check();
      if (steps === 3) process.emit('SIGINT');
      await Promise.resolve();
    }
  });
  await expect(work).rejects.toThrow('Stopped. Nothing was left.');
  expect(steps).toBe(4);
});

it('leaves a second signal, and those after the work, to the system', async () => {
  const listening = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
  const before = listening();
  await interruptible('', async () => {
    expect(listening()).toBe(before + 2);
    process.emit('SIGTERM');
    expect(listening()).toBe(before);
  });
  expect(await interruptible('', async () => 7)).toBe(7);
  expect(listening()).toBe(before);
});
