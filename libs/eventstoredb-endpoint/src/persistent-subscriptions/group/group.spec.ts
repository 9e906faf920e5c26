import { describe, expect, it } from '@jest/globals';
import { GroupUnderTest } from '../../testing/persistent-subscriptions/group-under-test.ts';
import { sampleMessage } from '../../testing/persistent-subscriptions/sample-message.ts';

describe('a group of competing consumers', () => {
  it('gives each message to one consumer, in the order of the source', () => {
    const group = new GroupUnderTest();
    const [a, b] = [group.join(), group.join()];
    group.read(5);
    expect(a.given).toEqual(['m0', 'm2', 'm4']);
    expect(b.given).toEqual(['m1', 'm3']);
  });

  it('gives a consumer no more than its buffer holds, until it settles some', () => {
    const group = new GroupUnderTest();
    const a = group.join(2);
    group.read(5);
    expect(a.given).toEqual(['m0', 'm1']);
    group.ack(a, 'm1');
    expect(a.given).toEqual(['m0', 'm1', 'm2']);
  });

  it('gives nothing to a consumer whose connection takes nothing', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    a.paused = true;
    group.read(2);
    expect(a.given).toEqual([]);
    a.paused = false;
    group.read(1);
    expect(a.given).toEqual(['m0', 'm1', 'm2']);
  });

  it('is done up to the message before the first unsettled one', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(4);
    expect(group.group.source.done).toBe(-1);
    group.ack(a, 'm0', 'm2');
    expect(group.group.source.done).toBe(0);
    group.ack(a, 'm1');
    expect(group.group.source.done).toBe(2);
    group.ack(a, 'm3');
    expect(group.group.source.done).toBe(3);
  });

  it('is done with what it was told to hold nothing for it', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.group.add([], 41);
    expect(group.group.source.done).toBe(41);
    group.group.add([sampleMessage(50)], 60);
    group.pass(0);
    expect(group.group.source.done).toBe(41);
    group.ack(a, 'm50');
    expect(group.group.source.done).toBe(60);
  });

  it('pays no heed to ids that the consumer never held', () => {
    const group = new GroupUnderTest();
    const [a, b] = [group.join(1), group.join(1)];
    group.read(2);
    group.ack(b, 'm0', 'unheard of').nack(b, 'park', 'm0');
    expect(group.group.source.done).toBe(-1);
    expect(group.parked).toEqual([]);
    group.ack(a, 'm0');
    expect(group.group.source.done).toBe(0);
  });

  it('settles the same id once per delivery', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(sampleMessage(0, 's', 'twice'), sampleMessage(1, 's', 'twice'));
    expect(a.given).toEqual(['twice', 'twice']);
    group.ack(a, 'twice');
    expect(group.group.source.done).toBe(0);
    group.ack(a, 'twice');
    expect(group.group.source.done).toBe(1);
  });

  it('wants messages only while somebody listens, and no more than the buffer takes', () => {
    const group = new GroupUnderTest();
    expect(group.group.room(5)).toBe(0);
    const a = group.join(1);
    expect(group.group.room(5)).toBe(5);
    group.read(4);
    expect(group.group.room(5)).toBe(2);
    group.leave(a);
    expect(group.group.room(5)).toBe(0);
  });

  it('wants no more than 16 MiB of messages, whatever their number', () => {
    const group = new GroupUnderTest();
    group.join(1);
    group.read(1);
    expect(group.group.room(500)).toBe(500);
    group.read({ ...sampleMessage(1), size: 16 * 1024 * 1024 });
    expect(group.group.room(500)).toBe(0);
  });
});

describe('a message that is not acknowledged', () => {
  it('goes to another consumer when its time has run out, and counts the retry', () => {
    const group = new GroupUnderTest({ messageTimeout: 100 });
    const [a, b] = [group.join(), group.join()];
    group.read(1).pass(99);
    expect(b.given).toEqual([]);
    group.pass(1);
    expect([a.given, b.given]).toEqual([['m0'], ['m0 (1)']]);
  });

  it('is waited for without end where the timeout is 0', () => {
    const group = new GroupUnderTest({ messageTimeout: 0 });
    const a = group.join();
    group.read(1).pass(1e9);
    expect(a.given).toEqual(['m0']);
    expect(group.group.nextTimeout).toBeUndefined();
  });

  it('tells when the next one runs out', () => {
    const group = new GroupUnderTest({ messageTimeout: 100 });
    const a = group.join();
    group.read(1).pass(10).read(1);
    expect(group.group.nextTimeout).toBe(1_100);
    group.ack(a, 'm0');
    expect(group.group.nextTimeout).toBe(1_110);
  });

  it('is settled by a consumer that was too late, although it is with another one by now', () => {
    const group = new GroupUnderTest({ messageTimeout: 100 });
    const a = group.join(1);
    group.read(1);
    const b = group.join(1);
    group.pass(100);
    expect([a.given, b.given]).toEqual([['m0'], ['m0 (1)']]);
    group.ack(a, 'm0');
    expect(group.group.source.done).toBe(0);
    group.read(2);
    expect([a.given, b.given]).toEqual([
      ['m0', 'm1'],
      ['m0 (1)', 'm2'],
    ]);
  });

  it('is settled by a consumer that was too late while it waits for another one', () => {
    const group = new GroupUnderTest({ messageTimeout: 100 });
    const a = group.join(1);
    group.read(1);
    a.paused = true;
    group.pass(100).ack(a, 'm0');
    a.paused = false;
    expect(group.group.source.done).toBe(0);
    expect(group.pass(0).group.counts.retries).toBe(0);
    expect(a.given).toEqual(['m0']);
  });

  it('goes to the others when its consumer disconnects, before anything new', () => {
    const group = new GroupUnderTest();
    const a = group.join(3);
    group.read(5);
    const b = group.join(1);
    expect(b.given).toEqual(['m3']);
    group.leave(a).ack(b, 'm3');
    for (const id of ['m0', 'm1', 'm2', 'm4']) group.ack(b, id);
    expect(b.given).toEqual(['m3', 'm0 (1)', 'm1 (1)', 'm2 (1)', 'm4']);
    expect(group.group.source.done).toBe(4);
  });

  it('waits for the next consumer when the last one has gone', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(2).leave(a);
    expect(group.join().given).toEqual(['m0 (1)', 'm1 (1)']);
  });

  it('is parked after so many retries, however they came about', () => {
    const group = new GroupUnderTest({ maxRetryCount: 2, messageTimeout: 100 });
    const a = group.join();
    group.read(1).leave(a);
    const b = group.join();
    group.pass(100).nack(b, 'retry', 'm0');
    expect(b.given).toEqual(['m0 (1)', 'm0 (2)']);
    expect(group.parked).toEqual([{ id: 'm0', reason: 'Given up after 2 retries: not today' }]);
  });
});

describe('a message that a consumer refuses', () => {
  it('is given out again when it is to be retried', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(2).nack(a, 'retry', 'm0');
    expect(a.given).toEqual(['m0', 'm1', 'm0 (1)']);
  });

  it('is settled when it is to be skipped', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(1).nack(a, 'skip', 'm0');
    expect(a.given).toEqual(['m0']);
    expect(group.group.source.done).toBe(0);
  });

  it('is not settled by parking until it is on record', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(1).nack(a, 'park', 'm0');
    expect(group.parked).toEqual([{ id: 'm0', reason: 'not today' }]);
    expect(group.group.source.done).toBe(-1);
    group.recordParked();
    expect(group.group.source.done).toBe(0);
  });

  it('takes up room while it is not on record: what cannot be parked holds up the reading', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.read(3).nack(a, 'park', 'm0', 'm1', 'm2');
    expect(group.group.room(5)).toBe(2);
    group.recordParked();
    expect(group.group.room(5)).toBe(5);
  });
});

describe('a consumer that stops', () => {
  it('gets nothing new, and may settle what it has', () => {
    const group = new GroupUnderTest();
    const [a, b] = [group.join(), group.join()];
    group.read(4).nack(a, 'stop').read(2);
    expect([a.given, b.given]).toEqual([
      ['m0', 'm2'],
      ['m1', 'm3', 'm4', 'm5'],
    ]);
    group.ack(a, 'm0');
    expect(group.group.source.done).toBe(0);
  });

  it('leaves what it does not settle to the others', () => {
    const group = new GroupUnderTest({ messageTimeout: 100 });
    const [a, b] = [group.join(), group.join()];
    group.read(2).nack(a, 'stop').ack(b, 'm1').pass(100);
    expect([a.given, b.given]).toEqual([['m0'], ['m1', 'm0 (1)']]);
  });
});

describe('parked messages that are replayed', () => {
  it('come before new ones, and after those that are retried', () => {
    const group = new GroupUnderTest();
    const a = group.join(1);
    group.read(3).replay(sampleMessage(0, 's', 'p0'), sampleMessage(1, 's', 'p1'));
    group.nack(a, 'retry', 'm0').ack(a, 'm0').ack(a, 'p0').ack(a, 'p1').ack(a, 'm1');
    expect(a.given).toEqual(['m0', 'm0 (1)', 'p0', 'p1', 'm1', 'm2']);
  });

  it('stay parked until they are settled, and do not move the checkpoint of the source', () => {
    const group = new GroupUnderTest();
    const a = group.join();
    group.replay(sampleMessage(7, 's', 'p7'), sampleMessage(8, 's', 'p8'));
    group.ack(a, 'p8');
    expect(group.group.replay.done).toBe(-1);
    group.ack(a, 'p7');
    expect(group.group.replay.done).toBe(8);
    expect(group.group.source.done).toBe(-1);
  });
});
