import { describe, expect, it } from '@jest/globals';
import { countedPath } from './workload-links.ts';

const workload = {
  open: 15,
  dueToday: 3,
  overdue: 1,
  escalated: 2,
  closedToday: 0,
  cases: '/api/cases?store=S01&process=complaint&closed=false&assignee=s01.kf1',
};
const AT = '2026-11-22T16:00:00.000Z';

const filters = (path: string | undefined) => {
  const { pathname, searchParams } = new URL(path ?? '', 'http://console');
  return [pathname, Object.fromEntries(searchParams)];
};

describe('a number of the workload', () => {
  it('opens the cases that it counts', () => {
    const shared = { store: 'S01', closed: 'false', assignee: 's01.kf1', sort: 'due', view: 'table' };
    expect(filters(countedPath(workload, 'open', AT))).toEqual(['/board/complaint', shared]);
    expect(filters(countedPath(workload, 'overdue', AT))).toEqual([
      '/board/complaint',
      { ...shared, overdue: 'true' },
    ]);
    expect(filters(countedPath(workload, 'escalated', AT))).toEqual([
      '/board/complaint',
      { ...shared, escalated: 'true' },
    ]);
  });

  it('means by today the day on the companies’ clocks: at midnight there it is another one', () => {
    const [, midnight] = filters(countedPath(workload, 'dueToday', AT));
    expect(midnight).toMatchObject({ overdue: 'false', dueBefore: '2026-11-23T16:00:00.000Z' });
    const [, before] = filters(countedPath(workload, 'dueToday', '2026-11-22T15:59:59.999Z'));
    expect(before).toMatchObject({ dueBefore: AT });
  });

  it('opens nothing where the API lists nothing', () => {
    expect(countedPath({ ...workload, cases: undefined }, 'open', AT)).toBeUndefined();
  });
});
