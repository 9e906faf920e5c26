import { describe, expect, it } from '@jest/globals';
import { queueFilter } from './queue-filter.ts';

describe('the filter of a queue', () => {
  it('is that of its link, wherever it was counted', () => {
    const cases =
      '/api/cases?closed=false&overdue=false&dueBefore=2026-11-22T16%3A00%3A00.000Z&store=S01&process=complaint';
    expect(queueFilter({ cases })).toEqual({
      closed: 'false',
      overdue: 'false',
      dueBefore: '2026-11-22T16:00:00.000Z',
    });
  });

  it('is the same all through an hour', () => {
    const at = (time: string) =>
      queueFilter({ cases: `/api/cases?closed=false&notChangedSince=2026-11-19T${time}Z` });
    expect(at('08:07:55.379')).toEqual({ closed: 'false', notChangedSince: '2026-11-19T08:00:00.000Z' });
    expect(at('08:59:59.999')).toEqual(at('08:00:00.000'));
  });
});
