import { expect, it } from '@jest/globals';
import { StreamNotFoundError, WrongExpectedRevisionError } from '../../errors.ts';
import { collect } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvent, sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function repeatedAppends(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('answers a repeated append at no-stream like the first one and records nothing', async () => {
    const events = sampleEvents(3);
    const first = await test.store.append('a', events, 'no-stream');
    await test.store.append('a', sampleEvents(2), 2);
    expect(await test.store.append('a', events, 'no-stream')).toEqual(first);
    expect(await collect(test.store.readAll())).toHaveLength(5);
  });

  it('answers a repeated append at an exact revision like the first one and records nothing', async () => {
    await test.store.append('a', sampleEvents(2), 'no-stream');
    const events = sampleEvents(2);
    const first = await test.store.append('a', events, 1);
    await test.store.append('a', sampleEvents(2), 3);
    expect(await test.store.append('a', events, 1)).toEqual(first);
    expect(await collect(test.store.readAll())).toHaveLength(6);
  });

  it('settles a repeat that is sent before the first one is answered', async () => {
    const events = sampleEvents(2);
    const [first, second] = await Promise.all([
      test.store.append('a', events, 'no-stream'),
      test.store.append('a', events, 'no-stream'),
    ]);
    expect(second).toEqual(first);
    expect(await collect(test.store.readAll())).toHaveLength(2);
  });

  it('refuses a repeat that holds only some of the first append, or more, or another order', async () => {
    const [one, two] = [sampleEvent(), sampleEvent()];
    await test.store.append('a', [one, two], 'no-stream');
    const changed = [
      [one, sampleEvent()],
      [sampleEvent(), two],
      [two, one],
      [one, two, sampleEvent()],
      [two],
    ];
    for (const events of changed) {
      const repeat = test.store.append('a', events, 'no-stream');
      await expect(repeat).rejects.toThrow(WrongExpectedRevisionError);
    }
    expect(await collect(test.store.readAll())).toHaveLength(2);
  });

  it('does not take an append at another revision for a repeat', async () => {
    const event = sampleEvent();
    await test.store.append('a', sampleEvents(3), 'no-stream');
    await test.store.append('a', [event], 2);
    await expect(test.store.append('a', [event], 1)).rejects.toThrow(WrongExpectedRevisionError);
  });

  it('does not bring a deleted stream back when its first append is repeated late', async () => {
    const events = sampleEvents(2);
    const first = await test.store.append('a', events, 'no-stream');
    await test.store.deleteStream('a', 'soft');
    expect(await test.store.append('a', events, 'no-stream')).toEqual(first);
    await expect(collect(test.store.readStream('a'))).rejects.toThrow(StreamNotFoundError);
  });

  it('knows a repeat at no-stream after a soft deletion', async () => {
    await test.store.append('a', sampleEvents(2), 'no-stream');
    await test.store.deleteStream('a', 'soft');
    const events = sampleEvents(2);
    const second = await test.store.append('a', events, 'no-stream');
    expect(await test.store.append('a', events, 'no-stream')).toEqual(second);
    expect(await collect(test.store.readStream('a'))).toHaveLength(2);
  });
}
