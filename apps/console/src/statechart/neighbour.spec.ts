import { describe, expect, it } from '@jest/globals';
import { neighbour } from './neighbour.ts';

const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const boxes = new Map([
  ['top', box(50, 0)],
  ['left', box(0, 50)],
  ['middle', box(50, 50)],
  ['far', box(50, 200)],
  ['aside', box(160, 100)],
]);

describe('arrow keys', () => {
  it('lead to the nearest state in their direction, straight on rather than aside', () => {
    expect(neighbour(boxes, 'top', 'ArrowDown')).toBe('middle');
    expect(neighbour(boxes, 'middle', 'ArrowDown')).toBe('far');
    expect(neighbour(boxes, 'middle', 'ArrowLeft')).toBe('left');
    expect(neighbour(boxes, 'middle', 'ArrowUp')).toBe('top');
    expect(neighbour(boxes, 'middle', 'ArrowRight')).toBe('aside');
  });

  it('lead nowhere where nothing is, and other keys don’t lead at all', () => {
    expect(neighbour(boxes, 'top', 'ArrowUp')).toBeUndefined();
    expect(neighbour(boxes, 'top', 'Enter')).toBeUndefined();
    expect(neighbour(boxes, 'elsewhere', 'ArrowUp')).toBeUndefined();
  });
});
