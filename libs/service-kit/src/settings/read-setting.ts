import { readFileSync } from 'node:fs';
import { messageOf } from '../errors/unknown-error.ts';
import { SettingError } from './setting-error.ts';

/**
 * A setting that may hold a secret: the text of the variable `name`, or of the file that `<name>_FILE` names, which is how
 * containers are handed secrets. Absent or empty: nothing.
 *
 * @throws SettingError when both are set, or the file can't be read
 */
export function readSetting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = env[name]?.trim();
  const file = env[`${name}_FILE`]?.trim();
  if (!file) return text || undefined;
  if (text)
    throw new SettingError({
      'zh-CN': `${name} 和 ${name}_FILE 只能设置其中一个`,
      en: `Set either ${name} or ${name}_FILE, not both`,
    });
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    throw new SettingError({
      'zh-CN': `无法读取 ${name}_FILE 所指的文件：${messageOf(error)}`,
      en: `${name}_FILE cannot be read: ${messageOf(error)}`,
    });
  }
}
