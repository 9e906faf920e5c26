import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotAListError, readPythonList } from './python-list.ts';

/** A string as Python 3 prints it. */
function printed(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escapes: Record<string, string> = {
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\x01': '\\x01',
  };
  const body = [...text].map((letter) => escapes[letter] ?? (letter === quote ? `\\${letter}` : letter));
  return `${quote}${body.join('')}${quote}`;
}

describe('a list as Python prints it', () => {
  it('holds the strings that were printed', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        '1',
        '投',
        '😀',
        "'",
        '"',
        '\\',
        '\n',
        '\r',
        '\t',
        '\x01',
        ',',
        '[',
        ']',
        ' ',
      ),
    });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(readPythonList(`[${texts.map(printed).join(', ')}]`)).toEqual(texts);
      }),
    );
  });

  it.each([
    ['[]', []],
    [" ['880001','880004'] ", ['880001', '880004']],
    ['[880001, 880004.0]', ['880001', '880004.0']],
    ["['\\u6295\\U0001f600\\xe9']", ['投😀é']],
    ["['a',]", ['a']],
  ])('is read from %s', (cell, items) => {
    expect(readPythonList(cell)).toEqual(items);
  });

  it.each(['880001', '[', "['a'", "['a' 'b']", "['a]", "[,'a']", "['a',,'b']", "['\\U00110000']", '[a b]'])(
    'is not %s',
    (cell) => {
      expect(() => readPythonList(cell)).toThrow(NotAListError);
    },
  );
});
