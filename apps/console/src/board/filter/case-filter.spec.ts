import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changed, filterIn, FILTERS, FLAGS, type CaseFilter } from './case-filter.ts';
import { listOf, valuesIn } from './value-list.ts';

const isFlag = (name: string) => FLAGS.some((flag) => flag === name);
const someWords = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');

/** Any filter that can be meant. */
const anyFilter: fc.Arbitrary<CaseFilter> = fc.record(
  Object.fromEntries(
    FILTERS.map((name) => [name, isFlag(name) ? fc.constantFrom('true', 'false') : someWords]),
  ),
  { requiredKeys: [] },
);

/** Whether two filters mean the same. */
const sameFilter = (one: CaseFilter, other: CaseFilter): boolean =>
  FILTERS.every((name) => one[name] === other[name]);

describe('a filter in an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterIn(new URLSearchParams({ ...filter }))).toEqual(filter);
      }),
    );
  });

  it('is nothing but what the API can be asked for', () => {
    const query = new URLSearchParams('state=&overdue=perhaps&final=any&colour=red&text=%20&level=2');
    expect(filterIn(query)).toEqual({ final: 'any', level: '2' });
  });

  it('means the same before and after a change that is taken back', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...FILTERS), (filter, name) => {
        const other = changed(changed(filter, { [name]: 'true' }), { [name]: filter[name] });
        expect(sameFilter(other, filter)).toBe(true);
        expect(sameFilter(changed(filter, { [name]: undefined }), filter)).toBe(filter[name] === undefined);
      }),
    );
  });
});

describe('a list of values', () => {
  it('is read as it was written, commas and backslashes too', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1 }), (values) => {
        expect(valuesIn(listOf(values))).toEqual(values);
      }),
    );
  });

  it('is empty where there’s none', () => {
    expect(valuesIn(undefined)).toEqual([]);
    expect(valuesIn('')).toEqual([]);
  });
});
