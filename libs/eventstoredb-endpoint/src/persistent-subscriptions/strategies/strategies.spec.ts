import { describe, expect, it } from '@jest/globals';
import { GroupUnderTest } from '../../testing/persistent-subscriptions/group-under-test.ts';
import { sampleMessage } from '../../testing/persistent-subscriptions/sample-message.ts';

describe('RoundRobin', () => {
  it('passes over consumers whose buffer is full', () => {
    const group = new GroupUnderTest({ strategy: 'RoundRobin' });
    const [a, b] = [group.join(1), group.join(5)];
    group.read(4);
    expect([a.given, b.given]).toEqual([['m0'], ['m1', 'm2', 'm3']]);
  });

  it('goes on with the next one when a consumer leaves', () => {
    const group = new GroupUnderTest({ strategy: 'RoundRobin' });
    const [a, b, c] = [group.join(), group.join(), group.join()];
    group.read(1).leave(a).ack(b, 'm0').read(2);
    expect([b.given, c.given]).toEqual([['m0 (1)', 'm2'], ['m1']]);
  });
});

describe('DispatchToSingle', () => {
  it('gives everything to one consumer until its buffer is full, then to the next', () => {
    const group = new GroupUnderTest({ strategy: 'DispatchToSingle' });
    const [a, b] = [group.join(3), group.join(3)];
    group.read(2);
    expect([a.given, b.given]).toEqual([['m0', 'm1'], []]);
    group.read(2);
    expect([a.given, b.given]).toEqual([['m0', 'm1', 'm2'], ['m3']]);
    group.ack(a, 'm0').read(1);
    expect(b.given).toEqual(['m3', 'm4']);
  });
});

describe('Pinned', () => {
  const streams = Array.from({ length: 60 }, (_, index) => `orders-${index}`);
  const ofAll = (from: number) => streams.map((stream, index) => sampleMessage(from + index, stream, stream));

  it('gives the messages of one stream to one consumer', () => {
    const group = new GroupUnderTest({ strategy: 'Pinned' });
    const [a, b, c] = [group.join(1_000), group.join(1_000), group.join(1_000)];
    group.read(...ofAll(0));
    const first = [a, b, c].map((consumer) => [...consumer.given]);
    group.read(...ofAll(60));
    expect([a, b, c].map((consumer) => consumer.given.slice(consumer.given.length / 2))).toEqual(first);
    expect(first.every((given) => given.length > 5)).toBe(true);
  });

  it('lets a stream wait for its consumer while others go on', () => {
    const group = new GroupUnderTest({ strategy: 'Pinned' });
    const [a, b] = [group.join(1), group.join(1_000)];
    group.read(...ofAll(0), ...ofAll(60));
    expect(a.given).toHaveLength(1);
    const others = new Set(b.given);
    expect(b.given).toHaveLength(2 * others.size);
    expect(others.has(a.given[0] ?? '')).toBe(false);
  });

  it('gives the streams of a consumer that leaves to the others', () => {
    const group = new GroupUnderTest({ strategy: 'Pinned' });
    const [a, b] = [group.join(1_000), group.join(1_000)];
    group.read(...ofAll(0));
    const ofA = [...a.given];
    group.leave(a);
    expect(b.given.slice(-ofA.length)).toEqual(ofA.map((id) => `${id} (1)`));
    const before = b.given.length;
    group.read(...ofAll(60));
    expect(b.given).toHaveLength(before + 60);
  });

  it('hands a stream over to one that comes only when none of it is in flight', () => {
    const group = new GroupUnderTest({ strategy: 'Pinned' });
    const a = group.join(1_000);
    group.read(...ofAll(0));
    const b = group.join(1_000);
    group.read(...ofAll(60));
    // What moves to b waits for a's answers.
    expect(b.given).toEqual([]);
    expect(a.given.length).toBeGreaterThan(60);
    expect(a.given.length).toBeLessThan(120);
    const waiting = 120 - a.given.length;
    group.ack(a, ...streams);
    expect(b.given).toHaveLength(waiting);
    expect(a.given.slice(60).some((id) => b.given.includes(id))).toBe(false);
  });

  it('does not leave streams with a consumer that has stopped', () => {
    const group = new GroupUnderTest({ strategy: 'Pinned' });
    const [a, b] = [group.join(1_000), group.join(1_000)];
    group.read(...ofAll(0));
    group
      .nack(a, 'stop')
      .ack(a, ...streams)
      .read(...ofAll(60));
    expect(a.given.length + b.given.length).toBe(120);
    expect(b.given.length).toBeGreaterThan(60);
  });

  it('shares streams evenly, however many come and go', () => {
    const group = new GroupUnderTest({ strategy: 'Pinned' });
    const consumers = Array.from({ length: 5 }, () => group.join(1_000));
    group.leave(consumers[1]!).leave(consumers[3]!);
    const last = group.join(1_000);
    group.read(...Array.from({ length: 2_000 }, (_, index) => sampleMessage(index, `s-${index}`)));
    for (const consumer of [consumers[0]!, consumers[2]!, consumers[4]!, last]) {
      expect(consumer.given.length).toBeGreaterThan(400);
      expect(consumer.given.length).toBeLessThan(600);
    }
  });
});
