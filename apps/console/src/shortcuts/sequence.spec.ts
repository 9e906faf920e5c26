import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyName } from './key-name.ts';
import { PATIENCE, press, type Begun } from './sequence.ts';

const OFFERED = ['g b', 'g f', 'g', 'x y z', '/', '?', 'j'];
const SEQUENCES = OFFERED.filter((keys) => keys !== 'g');

/** Presses keys in turn, a moment apart. @returns what was completed. */
function type(keys: readonly string[], offered: readonly string[], apart = 10): readonly string[] {
  const completed: string[] = [];
  let begun: Begun | undefined;
  keys.forEach((key, index) => {
    const outcome = press(begun, key, index * apart, offered);
    begun = outcome.begun;
    if (outcome.completed !== undefined) completed.push(outcome.completed);
  });
  return completed;
}

describe('Keys of shortcuts', () => {
  it('complete each shortcut that is typed, whatever came before it', () => {
    const noise = fc.constantFrom('q', 'g', 'x', 'y', 'Enter', 'Tab');
    fc.assert(
      fc.property(fc.array(noise), fc.constantFrom(...SEQUENCES), (before, keys) => {
        // A beginning that the shortcut itself goes on from would be another sequence.
        const typed = [...before, 'q', ...keys.split(' ')];
        expect(type(typed, SEQUENCES).at(-1)).toBe(keys);
      }),
    );
  });

  it('begin anew with a key that doesn’t go on', () => {
    expect(type(['g', 'g', 'b'], SEQUENCES)).toEqual(['g b']);
    expect(type(['x', 'y', 'j'], SEQUENCES)).toEqual(['j']);
  });

  it('are forgotten when the next one takes too long', () => {
    expect(type(['g', 'b'], SEQUENCES, PATIENCE)).toEqual(['g b']);
    expect(type(['g', 'b'], SEQUENCES, PATIENCE + 1)).toEqual([]);
  });

  it('count at once where they are a shortcut of their own', () => {
    expect(type(['g', 'b'], OFFERED)).toEqual(['g']);
  });

  it('do nothing where nothing is offered', () => {
    expect(type(['g', 'b', '?'], [])).toEqual([]);
  });
});

describe('The name of a key', () => {
  it('is the same with caps lock, and with a Chinese input method', () => {
    expect(keyName({ key: 'G', shiftKey: false })).toBe('g');
    expect(keyName({ key: '？', shiftKey: true })).toBe('?');
    expect(keyName({ key: '、', shiftKey: false })).toBe('/');
  });

  it('tells a capital from a small letter by the shift key', () => {
    expect(keyName({ key: 'G', shiftKey: true })).toBe('G');
    expect(keyName({ key: 'Escape', shiftKey: false })).toBe('Escape');
  });
});
