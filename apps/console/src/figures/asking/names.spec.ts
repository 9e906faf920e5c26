import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listOfNames, namesIn } from './names.ts';

describe('Lists of values in queries', () => {
  it('keep every value, whatever is in it; nothing means none', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(',', '\\', 'a,b', '\\,'),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        expect(namesIn(listOfNames(values))).toEqual(values);
      }),
    );
  });

  it('are written as the API reads them', () => {
    expect(listOfNames(['a,b', null, 'c\\d'])).toBe('a\\,b,,c\\\\d');
  });
});
