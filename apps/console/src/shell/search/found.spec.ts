import { describe, expect, it } from '@jest/globals';
import type { CaseItem } from '../../cases/case-item.ts';
import { foundOf } from './found.ts';

const found = (id: string, customerId?: string): CaseItem =>
  ({ id, customer: `顾客 ${customerId}`, customerId }) as CaseItem;

describe('What a search offers', () => {
  it('is each case, at its own address', () => {
    const offered = foundOf(
      { items: [found('complaint-1', 'C1'), found('complaint/2', 'C2')], total: 2 },
      'x',
    );
    expect(offered.map(({ path }) => path)).toEqual(['/cases/complaint-1', '/cases/complaint%2F2']);
  });

  it('is the customer too, where all cases are one customer’s', () => {
    const offered = foundOf({ items: [found('a-1', 'C1'), found('a-2', 'C1')], total: 2 }, 'x');
    expect(offered.at(-1)).toMatchObject({ kind: 'customer', path: '/customers/C1', name: '顾客 C1' });
  });

  it('is no customer where none is known', () => {
    expect(foundOf({ items: [found('a-1')], total: 1 }, 'x').map(({ kind }) => kind)).toEqual(['case']);
  });

  it('is the whole list where there is more of it', () => {
    const offered = foundOf({ items: [found('a-1', 'C1'), found('a-2', 'C2')], total: 30 }, '耳机 & 充电');
    expect(offered.at(-1)).toMatchObject({ kind: 'all', total: 30 });
    expect(new URL(offered.at(-1)!.path, 'http://x').searchParams.get('text')).toBe('耳机 & 充电');
  });

  it('is nothing where nothing was found', () => {
    expect(foundOf({ items: [], total: 0 }, 'x')).toEqual([]);
  });
});
