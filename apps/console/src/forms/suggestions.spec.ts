import { describe, expect, it } from '@jest/globals';
import { suggestionsFor } from './suggestions.ts';

const data = {
  goods: { items: [{ id: 'WT-05', product: '手表' }, { id: 'ML-12' }, 'odd'], packages: [{ id: 'P-1' }] },
};

describe('what a field can mean', () => {
  it('is the order’s lines or packages', () => {
    const lines = [{ id: 'WT-05', name: '手表' }, { id: 'ML-12' }];
    expect(suggestionsFor('item', { data })).toEqual(lines);
    expect(suggestionsFor('items', { data })).toEqual(lines);
    expect(suggestionsFor('package', { data })).toEqual([{ id: 'P-1' }]);
  });

  it('is a running deadline', () => {
    const deadlines = [{ id: 'firstResponse@0' }, {}];
    expect(suggestionsFor('deadline', { deadlines })).toEqual([{ id: 'firstResponse@0' }]);
  });

  it('isn’t known for other fields, nor without a case', () => {
    expect(suggestionsFor('reason', { data })).toEqual([]);
    expect(suggestionsFor('item', {})).toEqual([]);
    expect(suggestionsFor('item', { data: { goods: { items: 'none' } } })).toEqual([]);
  });
});
