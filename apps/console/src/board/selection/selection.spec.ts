import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainCase } from '../../cases/testing/plain-case.ts';
import { extendedTo, NOTHING, toggled, withAll, withoutAll } from './selection.ts';

const SHOWN = Array.from({ length: 9 }, (_, index) => plainCase({ id: `complaint-${index}` }));
const anItem = fc.constantFrom(...SHOWN);
const someItems = fc.subarray(SHOWN);
const ids = ({ items }: { readonly items: ReadonlyMap<string, unknown> }) => [...items.keys()].sort();

describe('a selection of cases', () => {
  it('is as before when a case is marked and unmarked', () => {
    fc.assert(
      fc.property(someItems, anItem, (some, item) => {
        const selection = withAll(NOTHING, some);
        expect(ids(toggled(toggled(selection, item), item))).toEqual(ids(selection));
      }),
    );
  });

  it('reaches from the case that was marked last to another, in either direction', () => {
    fc.assert(
      fc.property(anItem, anItem, (one, other) => {
        const there = extendedTo(toggled(NOTHING, one), other, SHOWN);
        const back = extendedTo(toggled(NOTHING, other), one, SHOWN);
        expect(ids(there)).toEqual(ids(back));
        expect(there.items.size).toBe(Math.abs(SHOWN.indexOf(one) - SHOWN.indexOf(other)) + 1);
      }),
    );
  });

  it('only has the case itself where nothing was marked before, or that isn’t shown any more', () => {
    const [first, second] = SHOWN;
    expect(ids(extendedTo(NOTHING, first!, SHOWN))).toEqual([first!.id]);
    expect(ids(extendedTo(toggled(NOTHING, first!), second!, SHOWN.slice(1)))).toEqual([
      first!.id,
      second!.id,
    ]);
  });

  it('has none of those that are taken out', () => {
    fc.assert(
      fc.property(someItems, someItems, (some, others) => {
        const rest = withoutAll(withAll(NOTHING, some), others);
        expect(ids(rest)).toEqual(
          some
            .filter((item) => !others.includes(item))
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });
});
