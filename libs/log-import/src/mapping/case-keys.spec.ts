import { describe, expect, it } from '@jest/globals';
import { stepOf } from '../testing/sample-steps.ts';
import { CaseKeys } from './case-keys.ts';

/** `orders:A items:i1,i2` as the objects of a step. */
const objects = (text: string) =>
  stepOf({
    objects: text.split(' ').flatMap((part) => {
      const [type, ids = ''] = part.split(':');
      return ids.split(',').map((id) => ({ type: type!, id, qualifier: undefined }));
    }),
  });

const ORDERS = { by: { object: 'orders', through: ['items', 'packages'] }, id: '{case}' };

/** The cases of each step, one after the other. */
function casesOf(...steps: readonly string[]): readonly string[] {
  const keys = new CaseKeys(ORDERS);
  return steps.map((text) =>
    keys
      .of(objects(text))
      .map(({ caseKey }) => caseKey)
      .join('+'),
  );
}

describe('the case of a step', () => {
  it('is its trace, by name or else by its place', () => {
    const keys = new CaseKeys({ by: 'trace', id: '{case}' });
    const keyOf = (attributes: Record<string, string | number>) =>
      keys.of(stepOf({ trace: { index: 7, attributes } })).map(({ caseKey }) => caseKey);
    expect(keyOf({ 'concept:name': 'T-1' })).toEqual(['T-1']);
    expect(keyOf({ 'concept:name': 12 })).toEqual(['12']);
    expect(keyOf({})).toEqual(['7']);
    expect(keys.of(stepOf()).map(({ caseKey }) => caseKey)).toEqual(['without-case']);
  });

  it('is what a column says', () => {
    const keys = new CaseKeys({ by: { column: 'ticket' }, id: '{case}' });
    const [placed] = keys.of(stepOf({ attributes: { ticket: 12 } }));
    expect(placed?.caseKey).toBe('12');
    expect(keys.of(stepOf({ attributes: { other: 1 } }))[0]?.caseKey).toBe('without-case');
    expect(keys.of(stepOf({ attributes: { ticket: null } }))[0]?.caseKey).toBe('without-case');
  });

  it('is the object that it names, however many', () => {
    expect(casesOf('orders:A', 'orders:A,B', 'customers:C')).toEqual(['A', 'A+B', 'without-case']);
  });

  it('is that of the items named, and of the packages that these were put into', () => {
    expect(
      casesOf(
        'orders:A items:i1,i2',
        'orders:B items:i3',
        'items:i2',
        'items:i1,i3 packages:P',
        'packages:P',
        'items:i1',
        'items:i3',
      ),
    ).toEqual(['A', 'B', 'A', 'A+B', 'A+B', 'A', 'B']);
  });

  it('never spreads from one item to another that happened to travel with it', () => {
    expect(casesOf('orders:A items:i1', 'orders:B items:i2', 'items:i1,i2', 'items:i1', 'items:i2')).toEqual([
      'A',
      'B',
      'A+B',
      'A',
      'B',
    ]);
  });

  it('grows with what is put into a package later', () => {
    expect(
      casesOf(
        'orders:A items:i1',
        'orders:B items:i2',
        'items:i1 packages:P',
        'items:i2 packages:P',
        'packages:P',
      ),
    ).toEqual(['A', 'B', 'A', 'B+A', 'A+B']);
  });

  it('is found for what was seen before it had one', () => {
    expect(casesOf('items:i1', 'orders:A items:i1', 'items:i1')).toEqual(['without-case', 'A', 'A']);
  });

  it('is not that of objects which aren’t asked about, or whose type the log doesn’t know', () => {
    const keys = new CaseKeys(ORDERS);
    keys.of(objects('orders:A customers:C'));
    expect(keys.of(objects('customers:C'))[0]?.caseKey).toBe('without-case');
    const nameless = stepOf({ objects: [{ type: null, id: 'A', qualifier: undefined }] });
    expect(keys.of(nameless)[0]?.caseKey).toBe('without-case');
  });
});

describe('the objects of a step, in one of its cases', () => {
  it('are those that belong to it, and those that belong to no case at all', () => {
    const keys = new CaseKeys(ORDERS);
    keys.of(objects('orders:A items:i1,i2'));
    keys.of(objects('orders:B items:i3'));
    const [inA, inB] = keys.of(objects('items:i1,i2,i3 packages:P customers:C'));
    expect([inA?.caseKey, inB?.caseKey]).toEqual(['A', 'B']);
    expect([inA?.objectsOf('items'), inB?.objectsOf('items')]).toEqual([['i1', 'i2'], ['i3']]);
    expect([inA?.objectsOf('packages'), inB?.objectsOf('packages')]).toEqual([['P'], ['P']]);
    expect([inA?.objectsOf('customers'), inA?.objectsOf('orders')]).toEqual([['C'], []]);
    const [both] = keys.of(objects('orders:A,B'));
    expect(both?.objectsOf('orders')).toEqual(['A']);
  });

  it('are the same whatever comes later in the log', () => {
    const keys = new CaseKeys(ORDERS);
    const [early] = keys.of(objects('items:i1,i2'));
    keys.of(objects('orders:A items:i1'));
    const [packed] = keys.of(objects('items:i1 packages:P'));
    keys.of(objects('orders:B items:i2'));
    keys.of(objects('items:i2 packages:P'));
    expect(early?.objectsOf('items')).toEqual(['i1', 'i2']);
    expect(packed?.objectsOf('packages')).toEqual(['P']);
  });
});
