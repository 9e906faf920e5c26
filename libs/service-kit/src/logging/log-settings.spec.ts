import { describe, expect, it } from '@jest/globals';
import { SettingError } from '../settings/setting-error.ts';
import { parseLogSettings } from './log-settings.ts';

describe('log settings', () => {
  it('are info and text unless said otherwise', () => {
    expect(parseLogSettings(undefined, '')).toEqual({ level: 'info', format: 'text' });
    expect(parseLogSettings('DEBUG', 'json')).toEqual({ level: 'debug', format: 'json' });
  });

  it('are refused in one line that lists what there is', () => {
    expect(() => parseLogSettings('loud', undefined)).toThrow(
      new SettingError('LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, not "loud"'),
    );
    expect(() => parseLogSettings(undefined, 'xml')).toThrow(SettingError);
  });
});
