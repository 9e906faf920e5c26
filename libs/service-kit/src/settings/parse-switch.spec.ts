import { describe, expect, it } from '@jest/globals';
import { parseSwitch } from './parse-switch.ts';
import { SettingError } from './setting-error.ts';

describe('a switch', () => {
  it.each([
    ['on', true],
    [' On ', true],
    ['off', false],
    ['OFF', false],
    ['', undefined],
    ['  ', undefined],
    [undefined, undefined],
  ])('%j is %j', (text, expected) => {
    expect(parseSwitch('METRICS', text)).toBe(expected);
  });

  it.each(['no', 'true', '0'])('isn’t set by %j', (text) => {
    expect(() => parseSwitch('METRICS', text)).toThrow(
      new SettingError(`METRICS must be on or off, not "${text}"`),
    );
  });
});
