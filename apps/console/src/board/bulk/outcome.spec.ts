import { describe, expect, it } from '@jest/globals';
import { refusalsIn } from './outcome.ts';

const refused = (id: string, code: string, words: string) => ({
  id,
  outcome: 'refused' as const,
  problem: { status: 409, code, title: { 'zh-CN': words, en: words } },
});

const stoppedAt = (id: string, code: string) => ({
  ...refused(id, code, '已受理'),
  outcome: 'stopped' as const,
});

describe('refusals of a command on many cases', () => {
  it('are told by reason, the commonest first, each with its cases', () => {
    const outcomes = [
      refused('a', 'foreign-store', '其他门店'),
      { id: 'b', outcome: 'possible' as const },
      refused('c', 'command-not-allowed', '已受理'),
      refused('d', 'command-not-allowed', '已结案'),
      refused('e', 'command-not-allowed', '已受理'),
    ];
    expect(refusalsIn(outcomes).map(({ title, ids }) => [title?.['zh-CN'], ids])).toEqual([
      ['已受理', ['c', 'e']],
      ['其他门店', ['a']],
      ['已结案', ['d']],
    ]);
  });

  it('are told apart from macros that stopped on their way for the same reason', () => {
    const told = refusalsIn([refused('a', 'x', '已受理'), stoppedAt('b', 'x')]);
    expect(told.map(({ stopped, ids }) => [stopped, ids])).toEqual([
      [false, ['a']],
      [true, ['b']],
    ]);
  });
});
