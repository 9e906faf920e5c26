import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../definition/canonical-json.ts';
import { same } from './same.ts';

const value = fc.jsonValue({ maxDepth: 3 });

it('holds for values that are the same JSON, and for no others', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(same(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      expect(same(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    }),
  );
});

it('leaves the order of keys and undefined members out of account', () => {
  expect(same({ a: 1, b: 2 }, { b: 2, a: 1, c: undefined })).toBe(true);
  expect(same({ a: undefined }, { b: undefined })).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(same({ a: 1, b: 2 }, { a: 1 })).toBe(false);
});

it('tells lists from objects, and null from nothing', () => {
  expect(same([1], { 0: 1 })).toBe(false);
  expect(same([], {})).toBe(false);
  expect(same({ a: null }, {})).toBe(false);
  expect(same(null, {})).toBe(false);
});
