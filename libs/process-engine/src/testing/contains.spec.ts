import { expect, it } from '@jest/globals';
import { assertContains } from './contains.ts';

const contains = (actual: unknown, expected: unknown) => () => assertContains(actual, expected, 'it');

it('lets objects hold more than is expected, at every depth', () => {
  expect(contains({ a: 1, b: { c: [{ d: 1, e: 2 }], f: 3 } }, { b: { c: [{ d: 1 }] } })).not.toThrow();
  expect(contains({ a: 1 }, {})).not.toThrow();
  expect(contains({ a: 1, b: undefined }, { a: 1 })).not.toThrow();
});

it('misses what isn’t there, and what is different', () => {
  expect(contains({ a: 1 }, { a: 2 })).toThrow('it');
  expect(contains({ a: 1 }, { b: 1 })).toThrow('it');
  expect(contains({ a: { b: 1 } }, { a: { b: 1, c: 2 } })).toThrow('it');
  expect(contains(undefined, { a: 1 })).toThrow('it');
});

it('lets lists hold neither more nor fewer items', () => {
  expect(contains({ a: [1, 2] }, { a: [1] })).toThrow('it');
  expect(contains({ a: [1] }, { a: [1, 2] })).toThrow('it');
  expect(contains({ a: [1] }, { a: { 0: 1 } })).toThrow('it');
});
