import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineCounter } from './line-counter.ts';

describe('the line of a position', () => {
  it('counts the line ends before it, wherever the file is cut', () => {
    const parts = fc.array(fc.array(fc.constantFrom('\n', 'a', '投', '')).map((letters) => letters.join('')));
    fc.assert(
      fc.property(parts, (texts) => {
        const counter = new LineCounter();
        let before = '';
        for (const text of texts) {
          counter.next(Buffer.from(text));
          for (const letter of text) {
            expect(counter.lineAt(Buffer.byteLength(before))).toBe(before.split('\n').length);
            before += letter;
          }
        }
      }),
    );
  });

  it('is told of earlier bytes after later ones have come', () => {
    const counter = new LineCounter();
    counter.next(Buffer.from('a\nb\n'));
    counter.next(Buffer.from('c\n'));
    expect(counter.lineAt(2)).toBe(2);
    expect(counter.lineAt(5)).toBe(3);
  });

  it('at the end counts the line ends that nobody asked about', () => {
    const counter = new LineCounter();
    counter.next(Buffer.from('a\nb\n'));
    counter.next(Buffer.from('c'));
    expect(counter.lastLine).toBe(3);
  });
});
