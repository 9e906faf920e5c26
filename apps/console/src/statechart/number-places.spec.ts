import { describe, expect, it } from '@jest/globals';
import type { Line } from './layout.ts';
import { numberPlaces } from './number-places.ts';

const size = { width: 16, height: 16 };
const line = (id: string, ...points: readonly (readonly [number, number])[]): Line => ({
  id,
  points: points.map(([x, y]) => ({ x, y })),
});
const bent = line('bent', [0, 0], [0, 20], [100, 20]);
const place = (
  number: Parameters<typeof numberPlaces>[0][number],
  taken: Parameters<typeof numberPlaces>[1] = [],
) => numberPlaces([number], taken).get(number.line.id);

describe('the number on an arrow', () => {
  it('stands in the middle of its longest part', () => {
    expect(place({ line: bent, size, joins: false })).toEqual({ x: 50, y: 20 });
  });

  it('stands where the arrow is still alone, if it joins others', () => {
    expect(place({ line: bent, size, joins: true })).toEqual({ x: 0, y: 10 });
  });

  it('covers no label as long as there’s room elsewhere', () => {
    expect(place({ line: bent, size, joins: false }, [{ x: 40, y: 22, width: 16, height: 15 }])).toEqual({
      x: 65,
      y: 20,
    });
    expect(place({ line: bent, size, joins: false }, [{ x: -99, y: -99, width: 400, height: 400 }])).toEqual({
      x: 50,
      y: 20,
    });
  });

  it('covers as little of a label as can be where there’s no room', () => {
    const short = line('short', [0, 0], [0, 50]);
    const label = { x: 2, y: 10, width: 60, height: 30 };
    expect(place({ line: short, size, joins: false }, [label])).toEqual({ x: 0, y: 4 });
  });

  it('covers no other number', () => {
    const beside = line('beside', [0, 30], [100, 30]);
    const numbers = [bent, beside].map((each) => ({ line: each, size, joins: false }));
    expect([...numberPlaces(numbers, [])]).toEqual([
      ['bent', { x: 50, y: 20 }],
      ['beside', { x: 20, y: 30 }],
    ]);
  });

  it('stands nowhere on an arrow without points', () => {
    expect(place({ line: line('nothing'), size, joins: false })).toBeUndefined();
  });
});
