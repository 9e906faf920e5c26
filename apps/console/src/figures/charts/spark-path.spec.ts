import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sparkPieces } from './spark-path.ts';

describe('A sparkline', () => {
  it('parts where values aren’t known', () => {
    const pieces = sparkPieces([1, 2, null, 3, null, null], 100, 10);
    expect(pieces.map((piece) => piece.map(({ x }) => x))).toEqual([[0, 20], [60]]);
  });

  it('runs from the smallest value at the bottom to the biggest at the top', () => {
    expect(sparkPieces([1, 3, 2], 10, 10)[0]?.map(({ y }) => y)).toEqual([10, 0, 5]);
  });

  it('runs through the middle where nothing changes', () => {
    expect(sparkPieces([7, 7], 10, 10)).toEqual([
      [
        { x: 0, y: 5 },
        { x: 10, y: 5 },
      ],
    ]);
  });

  it('stays in its box with every value that is known', () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })));
    fc.assert(
      fc.property(values, (trend) => {
        const points = sparkPieces(trend, 90, 20).flat();
        expect(points).toHaveLength(trend.filter((value) => value !== null).length);
        for (const { x, y } of points) expect(x >= 0 && x <= 90 && y >= 0 && y <= 20).toBe(true);
      }),
    );
  });
});
