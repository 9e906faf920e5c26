import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSetting } from './read-setting.ts';
import { SettingError } from './setting-error.ts';

const directory = mkdtempSync(join(tmpdir(), 'huiyin-setting-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('a setting that may hold a secret', () => {
  it('is the variable itself, without spaces around it', () => {
    expect(readSetting({ VIEWS: ' postgres://views ' }, 'VIEWS')).toBe('postgres://views');
  });

  it('is the content of the file that the variable with _FILE names', () => {
    const file = join(directory, 'views');
    writeFileSync(file, 'postgres://u:secret@views\n');
    expect(readSetting({ VIEWS_FILE: file }, 'VIEWS')).toBe('postgres://u:secret@views');
  });

  it('is absent when neither says anything', () => {
    writeFileSync(join(directory, 'empty'), '\n');
    expect(readSetting({}, 'VIEWS')).toBeUndefined();
    expect(readSetting({ VIEWS: ' ', VIEWS_FILE: '' }, 'VIEWS')).toBeUndefined();
    expect(readSetting({ VIEWS_FILE: join(directory, 'empty') }, 'VIEWS')).toBeUndefined();
  });

  it('is refused when both are set, or the file is not there; the secret is not told', () => {
    const refusal = (env: NodeJS.ProcessEnv) => {
      try {
        return readSetting(env, 'VIEWS');
      } catch (error) {
        return error;
      }
    };
    const both = refusal({ VIEWS: 'secret', VIEWS_FILE: join(directory, 'views') });
    expect(both).toEqual(new SettingError('Set either VIEWS or VIEWS_FILE, not both'));
    const missing = refusal({ VIEWS_FILE: join(directory, 'nowhere') });
    expect(missing).toBeInstanceOf(SettingError);
    expect((missing as Error).message).toContain('VIEWS_FILE cannot be read');
  });
});
