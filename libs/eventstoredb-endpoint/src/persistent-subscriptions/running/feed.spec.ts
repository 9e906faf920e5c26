import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreFailedError, type EventStoreError } from '@huiyin/event-store';
import { CommitSignal } from '@huiyin/event-store/adapter';
import { ManualTimer } from '../../testing/persistent-subscriptions/manual-timer.ts';
import { Feed } from './feed.ts';

type Found = 'some' | 'last' | 'end' | Error;

/** What a feed reads from, step by step as the test says. */
class Script {
  wanted = 0;
  reads: number[] = [];
  failures: { readonly message: string; readonly retryIn: number }[] = [];
  recoveries = 0;
  ended: EventStoreError | undefined;
  finds: Found[] = [];
  /** The second reading finds nothing just before something comes. */
  comesWhileReading = false;
  readonly growth = new CommitSignal();
  readonly feed: Feed;

  constructor(timer: ManualTimer) {
    this.feed = new Feed(
      {
        wanted: () => this.wanted,
        read: async (limit) => {
          this.reads.push(limit);
          const found = this.finds.shift() ?? 'end';
          if (this.comesWhileReading && this.reads.length === 2) this.growth.notify();
          if (found instanceof Error) throw found;
          if (found !== 'end') this.wanted -= 1;
          return { isFull: found === 'some', isEmpty: found === 'end' };
        },
        grown: (signal) => this.growth.next(signal),
        failed: (error, retryIn) => this.failures.push({ message: (error as Error).message, retryIn }),
        recovered: () => (this.recoveries += 1),
        ended: (error) => (this.ended = error),
      },
      timer,
    );
  }
}

/** Lets everything run that has nothing to wait for. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a feed', () => {
  let timer: ManualTimer;
  let script: Script;
  beforeEach(() => {
    timer = new ManualTimer();
    script = new Script(timer);
  });
  afterEach(() => script.feed.stop());

  const want = async (count: number, ...finds: Found[]) => {
    script.finds.push(...finds);
    script.wanted = count;
    script.feed.wake();
    await settle();
  };

  it('reads nothing while nothing is wanted', async () => {
    await settle();
    expect(script.reads).toEqual([]);
  });

  it('reads until no more is wanted', async () => {
    await want(3, 'some', 'some', 'some');
    expect(script.reads).toEqual([3, 2, 1]);
  });

  it('waits at the end, having looked once more, and reads on when there is more', async () => {
    await want(3, 'end', 'end');
    expect(script.reads).toHaveLength(2);
    script.finds = ['last'];
    script.growth.notify();
    await settle();
    expect(script.wanted).toBe(2);
    // What comes one by one costs one reading each.
    expect(script.reads).toHaveLength(3);
    script.finds = ['some', 'last'];
    script.growth.notify();
    await settle();
    expect(script.wanted).toBe(0);
    expect(script.reads).toHaveLength(5);
  });

  it('misses nothing that comes between reading and waiting', async () => {
    script.comesWhileReading = true;
    await want(2, 'end', 'end', 'last');
    expect(script.wanted).toBe(1);
  });

  it('tries again what fails, with longer and longer pauses, and says so', async () => {
    await want(1, new Error('locked'), new Error('locked'), new Error('still locked'), 'some');
    for (const pause of [100, 200, 400]) {
      expect(timer.next).toBe(pause);
      timer.pass(pause);
      await settle();
    }
    expect(script.failures).toEqual([
      { message: 'locked', retryIn: 100 },
      { message: 'locked', retryIn: 200 },
      { message: 'still locked', retryIn: 400 },
    ]);
    expect(script.wanted).toBe(0);
    expect(script.recoveries).toBe(1);
  });

  it('pauses no longer than half a minute', async () => {
    await want(1, ...Array.from({ length: 20 }, () => new Error('locked')));
    for (let times = 0; times < 12; times++) {
      timer.pass(timer.next ?? 0);
      await settle();
    }
    expect(timer.next).toBe(30_000);
  });

  it('ends where there will be nothing any more', async () => {
    await want(1, new StoreFailedError('events.db', new Error('EIO')));
    expect(script.ended?.code).toBe('store-failed');
    expect(timer.next).toBeUndefined();
  });

  it('stops at once, wherever it waits', async () => {
    await want(1, 'end', 'end');
    await script.feed.stop();
    const failing = new Script(timer);
    failing.finds = [new Error('locked')];
    failing.wanted = 1;
    failing.feed.wake();
    await settle();
    await failing.feed.stop();
    expect(timer.next).toBeUndefined();
  });
});
