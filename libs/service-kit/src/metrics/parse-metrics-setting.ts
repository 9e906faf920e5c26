import { SettingError } from '../settings/setting-error.ts';

/**
 * Whether metrics are served, from the text of `METRICS`: `on` or `off`. Absent or empty: on.
 *
 * @throws SettingError
 */
export function parseMetricsSetting(text: string | undefined): boolean {
  const value = (text?.trim() || 'on').toLowerCase();
  if (value !== 'on' && value !== 'off') throw new SettingError(`METRICS must be on or off, not "${text}"`);
  return value === 'on';
}
