import { describe, expect, it } from '@jest/globals';
import { BrokenLogError } from './broken-log-error.ts';

describe('a broken log', () => {
  it.each([
    [{ line: 3, column: 7, element: 'trace 1, event 2' }, 'a.xes, line 3, column 7 (trace 1, event 2): bad'],
    [{ line: 3 }, 'a.xes, line 3: bad'],
    [{ element: 'event 4 (e4)' }, 'a.xes, event 4 (e4): bad'],
    [{}, 'a.xes: bad'],
    [undefined, 'a.xes: bad'],
  ])('is told with its place %j', (place, message) => {
    expect(new BrokenLogError('a.xes', place, 'bad').message).toBe(message);
  });
});
