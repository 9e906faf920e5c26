import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '@huiyin/event-store';
import { Recorded } from '@huiyin/event-store/adapter';
import { RecentEvents } from './recent-events.ts';

const eventAt = (position: number, data = '{}'): RecordedEvent =>
  new Recorded('id', 'Noted', 'application/json', { data, metadata: '{}' }, 's', position, position, 0);
const positions = (events: readonly RecordedEvent[] | undefined) => events?.map(({ position }) => position);

describe('the newest events', () => {
  it('are those of the log, or none, whoever reads what and however the log leaves positions out', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
        fc.array(fc.record({ from: fc.nat(60), limit: fc.integer({ min: 1, max: 9 }) }), { maxLength: 40 }),
        (places, reads) => {
          const log = places.sort((a, b) => a - b).map((position) => eventAt(position));
          const recent = new RecentEvents();
          for (const { from, limit } of reads) {
            const inLog = log.filter(({ position }) => position > from).slice(0, limit);
            const found = positions(recent.after(from, limit));
            // Fewer than asked for are allowed, none and others aren't.
            if (found !== undefined) {
              expect(found.length).toBeGreaterThan(0);
              expect(found).toEqual(positions(inLog)?.slice(0, found.length));
            }
            recent.keep(from, inLog);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are found by a second reader who comes for the same', () => {
    const recent = new RecentEvents();
    recent.keep(4, [eventAt(5), eventAt(6)]);
    recent.keep(6, [eventAt(7)]);
    expect(positions(recent.after(4, 10))).toEqual([5, 6, 7]);
    expect(positions(recent.after(5, 1))).toEqual([6]);
    expect([recent.after(3, 10), recent.after(7, 10)]).toEqual([undefined, undefined]);
  });

  it('are each reader’s own', () => {
    const recent = new RecentEvents();
    recent.keep(0, [eventAt(1, '{"items":[1]}')]);
    const read = () => recent.after(0, 1)?.[0]?.data as { items: number[] };
    read().items.push(2);
    expect(read()).toEqual({ items: [1] });
  });

  it('are not kept without bounds', () => {
    const recent = new RecentEvents();
    for (let position = 0; position < 20_000; position += 100)
      recent.keep(
        position,
        Array.from({ length: 100 }, (_, i) => eventAt(position + i + 1)),
      );
    expect(recent.after(10_000, 1)).toBeUndefined();
    expect(positions(recent.after(19_000, 1))).toEqual([19_001]);
    recent.keep(20_000, [eventAt(20_001, `"${'x'.repeat(9 * 1024 * 1024)}"`)]);
    expect(recent.after(20_000, 1)).toBeUndefined();
    recent.keep(20_001, [eventAt(20_002)]);
    expect(positions(recent.after(20_001, 1))).toEqual([20_002]);
  });
});
