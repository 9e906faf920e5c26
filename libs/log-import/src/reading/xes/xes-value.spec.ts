import { describe, expect, it } from '@jest/globals';
import { xesValue } from './xes-value.ts';

describe('the value of a XES attribute', () => {
  it.each([
    ['string', '12', '12'],
    ['date', '2024-05-01T08:30:00+08:00', '2024-05-01T08:30:00+08:00'],
    ['id', 'urn:1', 'urn:1'],
    ['int', '-12', -12],
    ['int', '+7', 7],
    ['int', '-0', 0],
    ['float', '1.5e3', 1500],
    ['float', '-.5', -0.5],
    ['float', '-0.0', 0],
    ['boolean', 'true', true],
    ['boolean', '0', false],
  ])('of type %s reading "%s" is %j', (type, text, value) => {
    expect(xesValue(type, text)).toBe(value);
  });

  it.each([
    ['int', '1000000000000000000'],
    ['int', '1.5'],
    ['int', ''],
    ['float', 'NaN'],
    ['float', 'INF'],
    ['float', '1e999'],
    ['boolean', 'yes'],
  ])('of type %s reading "%s" stays that text: JSON has no such value', (type, text) => {
    expect(xesValue(type, text)).toBe(text);
  });

  it('is null where there is none', () => {
    expect(xesValue('string', undefined)).toBeNull();
  });
});
