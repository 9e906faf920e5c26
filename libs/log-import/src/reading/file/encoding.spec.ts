import { describe, expect, it } from '@jest/globals';
import { encodingOf } from './encoding.ts';

const marked = Buffer.from('\ufeffid,text');
const declared = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><log/>');

describe('the encoding of a log', () => {
  it('is what its byte order mark says, whatever else is said', () => {
    expect(encodingOf(marked, 'gb18030')).toBe('utf-8');
    expect(encodingOf(Buffer.from('\ufeff<', 'utf16le'), 'gb18030')).toBe('utf-16le');
  });

  it('is what it was told to be before what the file declares', () => {
    expect(encodingOf(declared, 'gb18030')).toBe('gb18030');
    expect(encodingOf(declared, undefined)).toBe('iso-8859-1');
  });

  it('is UTF-8 where nobody says anything', () => {
    expect(encodingOf(Buffer.from('id,encoding="x"'), undefined)).toBe('utf-8');
  });
});
