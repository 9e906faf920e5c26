import { beforeEach, describe, expect, it } from '@jest/globals';
import { StreamNotFoundError } from '@huiyin/event-store';
import { collect, sampleEvents } from '@huiyin/event-store/testing';
import { Stage } from '../testing/stage.ts';

describe('deleting over a connection that breaks', () => {
  const stage = new Stage();
  beforeEach(() => stage.set());

  it('says that the outcome is unknown, does not delete again, and leaves the dead connection', async () => {
    const store = await stage.connect({}, '&defaultDeadline=150');
    await store.append('a', sampleEvents(2), 'no-stream');
    stage.proxy.swallowAnswers();
    await expect(store.deleteStream('a', 'soft')).rejects.toMatchObject({
      code: 'store-unavailable',
      outcome: 'unknown',
    });
    // Whoever looks finds out, over another connection.
    await expect(collect(store.readStream('a'))).rejects.toThrow(StreamNotFoundError);
    expect(await stage.behind.head()).toBe(3);
    expect(stage.proxy.accepted).toBeGreaterThan(1);
  });
});
