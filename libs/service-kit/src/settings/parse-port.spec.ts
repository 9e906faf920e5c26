import { describe, expect, it } from '@jest/globals';
import { parsePort } from './parse-port.ts';
import { SettingError } from './setting-error.ts';

describe('PORT', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    [' ', 3000],
    ['8080', 8080],
    [' 8080 ', 8080],
    ['0', 0],
    ['65535', 65_535],
  ])('%j means %i', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['65536', '-1', '80.5', '0x50', 'http', '1e3', '123456'])('%j is refused in one line', (text) => {
    expect(() => parsePort(text)).toThrow(
      new SettingError(`PORT must be a whole number from 0 to 65535, not "${text}"`),
    );
  });
});
