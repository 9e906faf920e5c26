import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.ts';

const NEVER = 1_000_000_000;
const signal = () => new AbortController().signal;

describe('the pace of a projector', () => {
  it('rests for its time when nobody waits', async () => {
    let rested = false;
    const resting = new Pace(10).rest(signal()).then(() => (rested = true));
    await Promise.resolve();
    expect(rested).toBe(false);
    await resting;
    expect(rested).toBe(true);
  });

  it('ends its rest as soon as somebody waits, and takes none while they do', async () => {
    const pace = new Pace(NEVER);
    const resting = pace.rest(signal());
    let arrive: (value: string) => void = () => undefined;
    const waiting = pace.hurry(new Promise<string>((resolve) => (arrive = resolve)));
    await resting;
    await pace.rest(signal());
    arrive('there');
    expect(await waiting).toBe('there');
  });

  it('ends its rest when it is stopped', async () => {
    const stop = new AbortController();
    const resting = new Pace(NEVER).rest(stop.signal);
    stop.abort();
    await resting;
    await new Pace(NEVER).rest(stop.signal);
  });
});
