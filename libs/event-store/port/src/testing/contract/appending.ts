import { expect, it } from '@jest/globals';
import { WrongExpectedRevisionError } from '../../errors.ts';
import { collect, numbers } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvent, sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function appending(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('gives back each event as it was handed in, with its place and the moment of recording', async () => {
    const event = sampleEvent({
      名称: '回音',
      nested: [1, -2.5, true, null, { '': 'a\u0000b\n"\\ud83d' }, '😀'],
    });
    const { revision, position } = await test.store.append('complaint-1', [event], 'no-stream');
    const recorded = await collect(test.store.readStream('complaint-1'));
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({
      ...event,
      stream: 'complaint-1',
      revision,
      position,
      recordedAt: test.now,
      contentType: 'application/json',
      raw: { data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) },
    });
  });

  it('answers the revision and position of the last event', async () => {
    const first = await test.store.append('a', sampleEvents(3), 'no-stream');
    const other = await test.store.append('b', sampleEvents(1), 'no-stream');
    const second = await test.store.append('a', sampleEvents(2), 2);
    expect([first.revision, other.revision, second.revision]).toEqual([2, 0, 4]);
    expect(first.position).toBeLessThan(other.position);
    expect(other.position).toBeLessThan(second.position);
    expect(await test.store.head()).toBe(second.position);
    expect((await collect(test.store.readStream('a'))).at(-1)?.position).toBe(second.position);
  });

  it('numbers revisions from 0 in each stream, and positions across streams in the order of recording', async () => {
    for (let i = 0; i < 6; i++) await test.store.append(i % 2 ? 'odd' : 'even', sampleEvents(1, i), 'any');
    const log = await collect(test.store.readAll());
    expect(numbers(log)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(log.map((event) => event.revision)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(log.map((event) => event.position)).toEqual(
      log.map((event) => event.position).sort((a, b) => a - b),
    );
  });

  it('records all events of an append or none', async () => {
    await test.store.append('a', sampleEvents(1), 'no-stream');
    await expect(test.store.append('a', sampleEvents(3), 7)).rejects.toThrow(WrongExpectedRevisionError);
    expect(await collect(test.store.readAll())).toHaveLength(1);
  });

  it('keeps what is recorded apart from the objects handed in and given out', async () => {
    const data = { items: ['one'] };
    await test.store.append('a', [sampleEvent(data)], 'any');
    data.items.push('two');
    for (const event of await collect(test.store.readStream('a'))) {
      expect(event.data).toEqual({ items: ['one'] });
      (event.data as typeof data).items.push('three');
    }
    expect((await collect(test.store.readAll()))[0]?.data).toEqual({ items: ['one'] });
  });

  it('takes any well-formed name for a stream', async () => {
    for (const name of ['投诉-1', 'a b/c?d', 'nul\u0000inside', "quote'); --", '😀', 'x'.repeat(2_000)]) {
      await test.store.append(name, sampleEvents(1), 'no-stream');
      expect((await collect(test.store.readStream(name))).map((event) => event.stream)).toEqual([name]);
    }
  });

  it('lets exactly one of several concurrent appends win at the same expected revision', async () => {
    await test.store.append('a', sampleEvents(1), 'no-stream');
    const attempts = await Promise.allSettled(
      sampleEvents(20).map((event) => test.store.append('a', [event], 0)),
    );
    const losses = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(losses).toHaveLength(19);
    for (const { reason } of losses) expect(reason).toMatchObject({ expected: 0, actual: 1, stream: 'a' });
    expect(await collect(test.store.readStream('a'))).toHaveLength(2);
  });

  it('lets each of several concurrent appends to different streams stand or fall alone', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        test.store.append(`s-${i}`, sampleEvents(2), i % 5 ? 'no-stream' : 3),
      ),
    );
    expect(attempts.map((attempt) => attempt.status)).toEqual(
      attempts.map((_, i) => (i % 5 ? 'fulfilled' : 'rejected')),
    );
    expect(await collect(test.store.readAll())).toHaveLength(80);
  });
}
