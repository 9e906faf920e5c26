import { describe, expect, it } from '@jest/globals';
import { UnusableAttributeError, addAttribute } from './attributes.ts';

describe('an attribute', () => {
  it('that comes again keeps every value, in order', () => {
    const attributes = {};
    for (const value of ['a', 'b', 'c']) addAttribute(attributes, 'key', value);
    expect(attributes).toEqual({ key: ['a', 'b', 'c'] });
  });

  it('may be called like a member of every object', () => {
    const attributes = {};
    addAttribute(attributes, 'constructor', 1);
    expect(attributes).toEqual({ constructor: 1 });
  });

  it('may not be called __proto__', () => {
    expect(() => addAttribute({}, '__proto__', 1)).toThrow(UnusableAttributeError);
  });
});
