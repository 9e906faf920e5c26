import { UnknownMachineError } from '@huiyin/case-runtime';
import { FACT_FLAWS } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import { reasonLabel, unreadableLabel } from './reason-label.ts';

describe('why a case can’t be followed', () => {
  it.each([
    ['NoteAdded at 1: it names no process', '第 1 号记录 NoteAdded：未写明流程'],
    [
      "ComplaintReceived at 0: suggestion version 1 isn't known here",
      '第 0 号记录 ComplaintReceived：本系统没有流程 suggestion 的第 1 版',
    ],
    [
      'it is of order-follow-up version 2, the case of complaint',
      '它属于流程 order-follow-up 第 2 版，而工单属于 complaint',
    ],
    ['NoteAdded at 0: no case begins with it', '第 0 号记录 NoteAdded：工单不能以它开始'],
    ['NoteAdded at 3: x\nis not a function', '第 3 号记录 NoteAdded：处理时出错：x\nis not a function'],
    ['toString', '处理时出错：toString'],
  ])('is said in Chinese beside the English that is kept: %s', (kept, chinese) => {
    expect(reasonLabel(kept)).toEqual({ 'zh-CN': chinese, en: kept });
  });

  it('is said in Chinese whatever is wrong with a fact', () => {
    for (const flaw of Object.keys(FACT_FLAWS)) expect(reasonLabel(flaw)['zh-CN']).not.toContain('出错');
  });

  it('names the process that isn’t there', () => {
    expect(unreadableLabel(new UnknownMachineError('complaint-1', 'complaint', 9))).toEqual({
      'zh-CN': '本系统没有流程 complaint 的第 9 版。',
      en: expect.stringContaining('complaint version 9'),
    });
  });
});
