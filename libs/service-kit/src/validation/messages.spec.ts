import { describe, expect, it } from '@jest/globals';
import * as classValidator from 'class-validator';
import { messageFor, messages, ownRules } from './messages.ts';

describe('the words for a broken rule', () => {
  it('name the rule’s own arguments in both languages', () => {
    expect(messageFor('isIn', [['gold', 'silver']])).toEqual({
      'zh-CN': '必须是以下之一：gold、silver',
      en: 'must be one of: gold, silver',
    });
    expect(messageFor('isEnum', [{ Gold: 'gold' }])?.en).toBe('must be one of: gold');
    expect(messageFor('isLength', [2, 20])?.['zh-CN']).toBe('长度必须在 2 到 20 个字符之间');
    expect(messageFor('max', [9])?.en).toBe('must be at most 9');
  });

  it('are for rules that class-validator has, under its names', () => {
    const names = new Set<unknown>([...Object.values(classValidator), 'nestedValidation', ...ownRules]);
    expect(Object.keys(messages).filter((code) => !names.has(code))).toEqual([]);
  });

  it('are missing for a rule that is not ours, whatever its name', () => {
    expect(messageFor('isPassportNumber')).toBeUndefined();
    expect(messageFor('toString')).toBeUndefined();
  });
});
