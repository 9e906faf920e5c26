import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import type { ProgressState, ProgressStatus } from '@huiyin/projections';
import { viewHealth, viewReadiness } from './view-health.ts';

const store = new InMemoryEventStore();
const views = (...all: readonly ProgressState[]) =>
  Object.fromEntries(all.map((current, at) => [`view${at}`, { current }]));
const following: ProgressState = { status: 'following', position: 0 };

describe('views', () => {
  it.each<[ProgressStatus, 'up' | 'down', 'up' | 'down']>([
    ['following', 'up', 'up'],
    ['standing-by', 'up', 'up'],
    ['building', 'up', 'down'],
    ['idle', 'down', 'down'],
    ['waiting', 'down', 'down'],
    ['failed', 'down', 'down'],
    ['stopped', 'down', 'down'],
  ])(
    'where one is %s are %s for who brings them forward, %s for who answers from them',
    async (status, kept, asked) => {
      const all = views(following, { status, position: 0 });
      expect((await viewHealth(all, store, Date.now)()).status).toBe(kept);
      expect((await viewReadiness(all, store, Date.now)()).status).toBe(asked);
    },
  );

  it('say how far they have come, and where to, while they are built', async () => {
    const report = await viewReadiness(
      views({ status: 'building', position: 3, target: 9 }),
      store,
      Date.now,
    )();
    expect(report).toMatchObject({ status: 'down', view0: { status: 'building', position: 3, target: 9 } });
  });
});
