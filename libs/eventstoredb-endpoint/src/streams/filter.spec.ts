import { describe, expect, it } from '@jest/globals';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import type { RecordedEvent } from '@huiyin/event-store';
import { anyRecorded } from '../testing/sample-recorded.ts';
import { filterOf } from './filter.ts';

const { FilterOptions } = streams.ReadReq.Options;
const regex = (expression: string) => new FilterOptions.Expression().setRegex(expression);
const prefixes = (list: string[]) => new FilterOptions.Expression().setPrefixList(list);
const named = (stream: string, type = 'Noted') => ({ stream, type }) as RecordedEvent;

describe('A filter', () => {
  it('by prefixes lets through what begins with one of them', () => {
    fc.assert(
      fc.property(fc.array(anyRecorded), fc.array(fc.string(), { minLength: 1 }), (events, list) => {
        const byStream = filterOf(new FilterOptions().setStreamIdentifier(prefixes(list)));
        const byType = filterOf(new FilterOptions().setEventType(prefixes(list)));
        for (const event of [...events, ...events]) {
          expect(byStream(event)).toBe(list.some((prefix) => event.stream.startsWith(prefix)));
          expect(byType(event)).toBe(list.some((prefix) => event.type.startsWith(prefix)));
        }
      }),
    );
  });

  it('by an expression lets through what it is found in', () => {
    const matches = filterOf(new FilterOptions().setStreamIdentifier(regex('^(客诉|order)-\\d+$')));
    expect(['客诉-1', 'order-22', 'order-', 'x客诉-1'].map((stream) => matches(named(stream)))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('takes time in proportion to the text, whatever the expression', () => {
    // A backtracking engine would be at this for years.
    const matches = filterOf(new FilterOptions().setEventType(regex('(a*)*b')));
    expect(matches(named('s', 'a'.repeat(5_000)))).toBe(false);
  });

  it('keeps its memory of answers within limits', () => {
    const matches = filterOf(new FilterOptions().setStreamIdentifier(prefixes(['s-1'])));
    const names = Array.from({ length: 25_000 }, (_, n) => `s-${n}`);
    expect(names.filter((name) => matches(named(name)))).toEqual(
      names.filter((name) => name.startsWith('s-1')),
    );
  });
});
