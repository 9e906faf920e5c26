import { describe, expect, it } from '@jest/globals';
import type { CaseItem } from '../cases/case-item.ts';
import { plainCase } from '../cases/testing/plain-case.ts';
import { repeatsOf } from './repeats.ts';

const complaint = (id: string, openedAt: string, more: Partial<CaseItem> = {}) =>
  plainCase({ id, openedAt, ...more });
const now = complaint('complaint-now', '2026-03-31T00:00:00.000Z', { order: 'A-1', category: 'delivery' });
const repeated = (...others: CaseItem[]) => repeatsOf(now, others).map(({ id }) => id);

describe('the complaints that a complaint repeats', () => {
  it('are about the same order, or of the same category', () => {
    expect(
      repeated(
        complaint('order', '2026-03-02T00:00:00.000Z', { order: 'A-1', category: 'payment' }),
        complaint('category', '2026-03-03T00:00:00.000Z', { order: 'A-2', category: 'delivery' }),
        complaint('neither', '2026-03-04T00:00:00.000Z', { order: 'A-2', category: 'payment' }),
        complaint('unsaid', '2026-03-05T00:00:00.000Z'),
      ),
    ).toEqual(['category', 'order']);
  });

  it('came in at most 30 days before, and not after', () => {
    const same = { order: 'A-1' };
    expect(
      repeated(
        complaint('just', '2026-03-01T00:00:00.000Z', same),
        complaint('long ago', '2026-02-28T23:59:59.999Z', same),
        complaint('later', '2026-03-31T00:00:00.001Z', same),
        complaint('complaint-now', '2026-03-31T00:00:00.000Z', same),
      ),
    ).toEqual(['just']);
  });

  it('are complaints, and only complaints have them', () => {
    const order = { ...complaint('order-1', '2026-03-30T00:00:00.000Z', { order: 'A-1' }), process: 'order' };
    expect(repeated(order)).toEqual([]);
    expect(
      repeatsOf({ ...now, process: 'order' }, [complaint('c', '2026-03-30T00:00:00Z', { order: 'A-1' })]),
    ).toEqual([]);
  });

  it('aren’t told where neither case says what it is about', () => {
    const blank = complaint('blank', '2026-03-31T00:00:00.000Z');
    expect(repeatsOf(blank, [complaint('other', '2026-03-30T00:00:00.000Z')])).toEqual([]);
  });
});
