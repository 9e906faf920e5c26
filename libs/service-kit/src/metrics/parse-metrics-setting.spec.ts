import { expect, it } from '@jest/globals';
import { SettingError } from '../settings/setting-error.ts';
import { parseMetricsSetting } from './parse-metrics-setting.ts';

it.each([
  [undefined, true],
  ['', true],
  ['on', true],
  ['off', false],
  [' OFF ', false],
])('METRICS=%s: metrics are served: %s', (text, served) => {
  expect(parseMetricsSetting(text)).toBe(served);
});

it.each(['yes', '0', 'false'])('METRICS=%s is a mistake', (text) => {
  expect(() => parseMetricsSetting(text)).toThrow(SettingError);
});
