import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listOfNames, NAMES, NAMES_OR_NONE, namesIn } from './names.ts';

const value = fc.stringMatching(/^[^\p{Cc}]{1,20}$/u);

describe('values in a query', () => {
  it('come back as they were, commas and backslashes included', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
        const list = listOfNames(values);
        expect(list).toMatch(NAMES);
        expect(namesIn(list)).toEqual(values);
      }),
    );
  });

  it('are as they are written where nothing is escaped', () => {
    expect(namesIn('S01,S02')).toEqual(['S01', 'S02']);
    expect(namesIn(undefined)).toBeUndefined();
  });

  it('may be empty where that means none', () => {
    expect(namesIn('')).toEqual(['']);
    expect(listOfNames([null, 'a'])).toBe(',a');
    for (const list of ['', ',', 'a,']) {
      expect(list).toMatch(NAMES_OR_NONE);
      expect(list).not.toMatch(NAMES);
    }
  });

  it.each(['a\\', 'a\\b', 'a\nb', 'x'.repeat(201), Array(51).fill('a').join(',')])(
    'are no list: %j',
    (list) => {
      expect(list).not.toMatch(NAMES);
      expect(list).not.toMatch(NAMES_OR_NONE);
    },
  );
});
