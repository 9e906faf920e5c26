import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { RequestBudget } from './request-budget.ts';

/** A call whose messages are so many bytes each, as far as a budget looks at it. */
function callIn(budget: RequestBudget, size: number) {
  let received = 0;
  const call = {
    stream: new EventEmitter(),
    decoder: {
      write(data: Buffer): readonly Buffer[] {
        received += data.length;
        const whole = Math.floor(received / size);
        received -= whole * size;
        return Array.from({ length: whole }, () => Buffer.alloc(size));
      },
    },
  };
  budget.interceptor({} as never, call as never);
  return {
    receives: (bytes: number) => call.decoder.write(Buffer.alloc(bytes)),
    ends: () => call.stream.emit('close'),
  };
}

const LARGE = 100_000;

describe('Messages that are not whole yet', () => {
  it('are counted over all calls, until they are whole or their call is over', () => {
    const budget = new RequestBudget(1_000_000);
    const [a, b] = [callIn(budget, LARGE), callIn(budget, LARGE)];
    a.receives(60_000);
    b.receives(30_000);
    expect(budget.held).toBe(90_000);
    a.receives(LARGE);
    expect(budget.held).toBe(90_000);
    a.receives(40_000);
    expect(budget.held).toBe(30_000);
    b.ends();
    expect(budget.held).toBe(0);
  });

  it('are refused beyond the limit, unless they are small', () => {
    const budget = new RequestBudget(250_000);
    const large = Array.from({ length: 3 }, () => callIn(budget, LARGE));
    const receive = () => large.map((call) => call.receives(90_000));
    expect(receive).toThrow('try again in a moment');
    const small = callIn(budget, 1_000);
    expect(small.receives(1_000)).toHaveLength(1);
    expect(small.receives(500)).toHaveLength(0);
    for (const call of large) call.ends();
    expect(callIn(budget, LARGE).receives(90_000)).toEqual([]);
  });

  it('come as they did where there is nothing to count them by', () => {
    const call = {};
    expect(new RequestBudget(1).interceptor({} as never, call as never)).toBe(call);
  });
});
