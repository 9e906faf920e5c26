import { SettingError } from './setting-error.ts';

/**
 * A setting that is `on` or `off`; `undefined` where it is absent or empty.
 *
 * @param name the variable's
 * @throws SettingError
 */
export function parseSwitch(name: string, text: string | undefined): boolean | undefined {
  const value = text?.trim().toLowerCase();
  if (!value) return undefined;
  if (value !== 'on' && value !== 'off')
    throw new SettingError({
      'zh-CN': `${name} 须为 on 或 off，而不是“${text}”`,
      en: `${name} must be on or off, not "${text}"`,
    });
  return value === 'on';
}
