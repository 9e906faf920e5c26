import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IllFormedTextError, LogText } from './log-text.ts';

/** "投诉" and a line end in GB18030, which Node decodes but doesn't encode. */
const COMPLAINT = [0xcd, 0xb6, 0xcb, 0xdf];

/** The bytes cut into chunks of the given sizes, and the rest. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let from = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...chunks, bytes.subarray(from)];
}

/** What is given out in all, the sound text in front of a fault included, and the fault. */
function decode(encoding: string, chunks: readonly Uint8Array[]): { text: string; fault?: string } {
  const decoder = new LogText(encoding);
  let text = '';
  try {
    for (const chunk of chunks) text += decoder.decode(chunk);
    decoder.end();
    return { text };
  } catch (error) {
    if (!(error instanceof IllFormedTextError)) throw error;
    return { text: text + error.sound, fault: error.message };
  }
}

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '投', '😀', '\ufffd', 'é') }));
const sizes = fc.array(fc.integer({ min: 0, max: 7 }));

describe('the text of a log', () => {
  it('is the same wherever its bytes are cut', () => {
    fc.assert(
      fc.property(lines, sizes, fc.constantFrom('utf-8', 'utf-16le'), (texts, at, encoding) => {
        const text = texts.join('\n');
        const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
        expect(decode(encoding, cut(bytes, at))).toEqual({ text });
      }),
    );
  });

  it('is given out up to the line with bytes that are no text, wherever they are cut', () => {
    fc.assert(
      fc.property(lines, lines, sizes, (before, after, at) => {
        const sound = [...before, ''].join('\n');
        const rest = Buffer.from(`\n${after.join('\n')}`);
        const bytes = Buffer.concat([Buffer.from(`${sound}bad: `), Buffer.from([0xff]), rest]);
        const { text, fault } = decode('utf-8', cut(bytes, at));
        expect(fault).toContain('not utf-8');
        expect(text.startsWith(sound)).toBe(true);
        expect(`${sound}bad: `.startsWith(text)).toBe(true);
      }),
    );
  });

  it('is found out in GB18030 by line, too', () => {
    const line = [...COMPLAINT, 0x0a];
    const bytes = Uint8Array.from([...line, ...line, 0xcd, 0xff, 0x0a, ...line]);
    for (let at = 0; at <= bytes.length; at += 1) {
      const { text, fault } = decode('gb18030', cut(bytes, [at]));
      expect(fault).toContain('not gb18030');
      expect(text).toBe('投诉\n投诉\n');
    }
  });

  it('may not end in the middle of a character', () => {
    const { text, fault } = decode('utf-8', [Buffer.from('a投').subarray(0, 3)]);
    expect({ text, fault }).toEqual({
      text: 'a',
      fault: 'the file ends in the middle of a character of utf-8',
    });
  });

  it('may not hold a NUL character', () => {
    const { text, fault } = decode('utf-8', [Buffer.from('a\nb\0c\n')]);
    expect({ text, fault }).toEqual({ text: 'a\n', fault: 'there is a NUL character here' });
  });

  it('is given without its byte order mark', () => {
    expect(decode('utf-8', cut(Buffer.from('\ufeffa'), [1]))).toEqual({ text: 'a' });
  });

  it('is found out after a line too long to be kept', () => {
    const long = Buffer.alloc(100_000, 'a');
    const { text, fault } = decode('utf-8', [long, long, long, Buffer.from([0xff, 0x0a])]);
    expect(fault).toContain('not utf-8');
    expect(text).toHaveLength(300_000);
  });
});
