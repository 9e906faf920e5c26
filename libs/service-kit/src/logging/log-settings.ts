import { SettingError } from '../settings/setting-error.ts';

/** How much to log: each level includes those before it. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** `text` for people, `json` one object a line. */
export type LogFormat = 'text' | 'json';

/** How to log. */
export interface LogSettings {
  readonly level: LogLevel;
  readonly format: LogFormat;
}

/**
 * Log settings from the texts of `LOG_LEVEL` and `LOG_FORMAT`. Absent or empty: `info` and `text`.
 *
 * @throws SettingError
 */
export function parseLogSettings(level: string | undefined, format: string | undefined): LogSettings {
  return {
    level: oneOf('LOG_LEVEL', logLevels, level || 'info'),
    format: oneOf('LOG_FORMAT', ['text', 'json'], format || 'text'),
  };
}

function oneOf<T extends string>(setting: string, values: readonly T[], text: string): T {
  const value = values.find((each) => each === text.toLowerCase());
  if (value === undefined)
    throw new SettingError({
      'zh-CN': `${setting} 须为 ${values.join('、')} 之一，而不是“${text}”`,
      en: `${setting} must be one of ${values.join(', ')}, not "${text}"`,
    });
  return value;
}
