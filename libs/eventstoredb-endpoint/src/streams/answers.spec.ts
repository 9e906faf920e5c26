import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Answers } from './answers.ts';

const never = new AbortController().signal;

/** A client that reads only when it is told to. */
function slowClient() {
  const { promise: read, resolve: reads } = Promise.withResolvers<void>();
  const answers = new Answers({ write: () => false, drained: () => read });
  const answer = (count: number) => {
    for (let n = 0; n < count; n++) answers.write(Buffer.alloc(0));
  };
  return { answers, answer, reads };
}

const isSettled = (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), setImmediate(false)]);

describe('Answers to a client that does not read them', () => {
  it('pile up to a limit: there is no room then until it has read', async () => {
    const { answers, answer, reads } = slowClient();
    answer(511);
    expect(await isSettled(answers.room(never))).toBe(true);
    answer(1);
    const room = answers.room(never);
    expect(await isSettled(room)).toBe(false);
    reads();
    await room;
    expect(await isSettled(answers.room(never))).toBe(true);
  });

  it('hold nobody up once the call is over', async () => {
    const { answers, answer } = slowClient();
    answer(600);
    await answers.room(AbortSignal.abort());
  });
});
