import { describe, expect, it } from '@jest/globals';
import { inverseOf, relationsOf } from './links.ts';

const processes = [{ id: 'complaint' }, { id: 'order-follow-up' }];
const order = 'order-follow-up-1';

describe('the relations of a case', () => {
  it('are those linked, merged into, and visited about', () => {
    expect(
      relationsOf(
        {
          links: [{ caseId: order, relation: 'caused-by' }],
          mergedInto: 'complaint-2',
          caseId: 'complaint-3',
        },
        processes,
      ),
    ).toEqual([
      { id: 'complaint-2', relation: 'merged' },
      { id: 'complaint-3', relation: 'visit-of' },
      { id: order, relation: 'caused-by' },
    ]);
  });

  it('name each case once', () => {
    const links = [
      { caseId: order, relation: 'caused-by' },
      { caseId: order, relation: 'return-of' },
    ];
    expect(relationsOf({ links }, processes)).toEqual([{ id: order, relation: 'caused-by' }]);
  });

  it('leave out what isn’t a case’s id, whatever is written there', () => {
    const links = [{ caseId: 'elsewhere-1', relation: 'duplicate' }, { relation: 'duplicate' }];
    expect(relationsOf({ links, caseId: 7 }, processes)).toEqual([]);
    expect(relationsOf({}, processes)).toEqual([]);
  });
});

describe('a case that names this one', () => {
  it('is what this one is to it, read the other way round', () => {
    for (const relation of ['caused-by', 'visit-of', 'duplicate'])
      expect(inverseOf(inverseOf(relation)!)).toBe(relation);
    expect(inverseOf('caused-by')).toBe('cause-of');
    expect(inverseOf('a word of the company')).toBeUndefined();
  });
});
