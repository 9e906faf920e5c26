import { describe, expect, it } from '@jest/globals';
import { questionOf } from '../asking/question.ts';
import { funnelAddress } from './funnel-address.ts';

const asked = (search: string, process = 'complaint') => {
  const [path, query] = funnelAddress(questionOf(new URLSearchParams(search)), process).split('?');
  return [path, Object.fromEntries(new URLSearchParams(query))];
};

describe('The question about a funnel', () => {
  it('is about the cases of one process that were opened in the period', () => {
    expect(asked('period=2026-05&process=return-exchange&channel=app')).toEqual([
      '/api/funnel',
      { period: 'month', to: '2026-06-01', process: 'complaint', channel: 'app' },
    ]);
    expect(asked('from=2026-05-02&to=2026-05-03')).toEqual([
      '/api/funnel',
      { from: '2026-05-02', to: '2026-05-04', process: 'complaint' },
    ]);
  });

  it('breaks it down by anything but the process, as of any moment', () => {
    expect(asked('by=store&asOf=2026-05-01')[1]).toMatchObject({ by: 'store', asOf: '2026-05-01' });
    expect(asked('by=process')[1]).not.toHaveProperty('by');
  });
});
