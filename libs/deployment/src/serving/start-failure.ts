import { EventStoreError } from '@huiyin/event-store';
import { ViewsError } from '@huiyin/projections';
import { SettingError, SigningKeyError, type Text } from '@huiyin/service-kit';

/** What is said of a program that can't start, and how it ends. */
export interface StartFailure {
  readonly text: Text;
  /** 2: a setting is at fault; 1: anything else. */
  readonly exitCode: 1 | 2;
}

/** Circumstances that people can do something about: a sentence, no stack. */
const EXPECTED = [EventStoreError, SigningKeyError, ViewsError];

/** What the system says of directories that can't be used. */
const UNUSABLE: Readonly<Record<string, Exclude<Text, string>>> = {
  EACCES: { 'zh-CN': '没有权限', en: 'permission denied' },
  EPERM: { 'zh-CN': '没有权限', en: 'permission denied' },
  EROFS: { 'zh-CN': '文件系统是只读的', en: 'the file system is read-only' },
  ENOTDIR: { 'zh-CN': '不是目录', en: 'it is no directory' },
  EEXIST: { 'zh-CN': '不是目录', en: 'it is no directory' },
  ENOENT: { 'zh-CN': '不存在', en: 'it is not there' },
};

export function startFailureOf(error: unknown): StartFailure {
  if (error instanceof SettingError) return { text: error.text, exitCode: 2 };
  if (EXPECTED.some((kind) => error instanceof (kind as never)))
    return { text: (error as Error).message, exitCode: 1 };
  const { code = '', path, stack } = error as NodeJS.ErrnoException;
  const reason = UNUSABLE[code];
  if (reason === undefined || path === undefined) return { text: stack ?? String(error), exitCode: 1 };
  const text = {
    'zh-CN': `无法使用 ${path}：${reason['zh-CN']}。请检查 DATA_DIR、KEYS_DIR 和 VIEWS`,
    en: `${path} cannot be used: ${reason.en}. Check DATA_DIR, KEYS_DIR and VIEWS`,
  };
  return { text, exitCode: 2 };
}
