import { mkdir, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StoreHeldError } from '@huiyin/event-store';
import { SettingError } from '@huiyin/service-kit';
import { startFailureOf } from './start-failure.ts';

describe('a program that can’t start', () => {
  it('tells a setting that is at fault in both languages, with exit code 2', () => {
    const text = { 'zh-CN': '须为数字', en: 'must be a number' };
    expect(startFailureOf(new SettingError(text))).toEqual({ text, exitCode: 2 });
  });

  it('tells a directory that can’t be used, with the settings that name directories', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'huiyin-unusable-'));
    const file = join(directory, 'file');
    await writeFile(file, '');
    const failure: unknown = await mkdir(join(file, 'keys'), { recursive: true }).catch(
      (error: unknown) => error,
    );
    await rm(directory, { recursive: true });
    expect(startFailureOf(failure)).toEqual({
      text: {
        'zh-CN': `无法使用 ${join(file, 'keys')}：不是目录。请检查 DATA_DIR、KEYS_DIR 和 VIEWS`,
        en: `${join(file, 'keys')} cannot be used: it is no directory. Check DATA_DIR, KEYS_DIR and VIEWS`,
      },
      exitCode: 2,
    });
  });

  it('tells circumstances in one line, with exit code 1', () => {
    const held = new StoreHeldError('data', 'huiyin (process 7)');
    expect(startFailureOf(held)).toEqual({ text: held.message, exitCode: 1 });
  });

  it('tells the whole story of what nobody expected', () => {
    const error = new TypeError('x');
    expect(startFailureOf(error)).toEqual({ text: error.stack, exitCode: 1 });
  });
});
