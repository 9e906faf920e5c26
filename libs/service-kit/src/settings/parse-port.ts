import { SettingError } from './setting-error.ts';

/**
 * A TCP port from the text of the variable `setting`; 0 lets the system choose. Absent or empty: `fallback`.
 *
 * @throws SettingError
 */
export function parsePort(text: string | undefined, fallback = 3000, setting = 'PORT'): number {
  if (text === undefined || text.trim() === '') return fallback;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new SettingError({
      'zh-CN': `${setting} 须为 0 到 65535 之间的整数，而不是“${text}”`,
      en: `${setting} must be a whole number from 0 to 65535, not "${text}"`,
    });
  return port;
}
