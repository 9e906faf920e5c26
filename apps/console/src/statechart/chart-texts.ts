import { message } from '../language/messages.ts';

/** Words that several parts of a statechart share. */
export const CHART_TEXTS = {
  current: message('当前', 'Current'),
  visited: message('已经过', 'Visited'),
  times: message(
    (times: number) => `经过 ${times} 次`,
    (times: number) => (times === 1 ? 'entered once' : `entered ${times} times`),
  ),
  steps: message(
    (numbers: string) => `第 ${numbers} 步`,
    (numbers: string) => `Step ${numbers}`,
  ),
  initial: message('起始', 'Start'),
  final: message('终态', 'End'),
  owner: message('负责', 'Responsible'),
  deadlines: message('期限', 'Deadlines'),
  conditional: message('有条件', 'conditional'),
  recorded: message('仅记录，不改变状态', 'Recorded without a change of state'),
  everywhere: message('任何状态', 'Every state'),
  between: message('、', ', '),
  named: message(
    (name: string, value: string) => `${name}：${value}`,
    (name: string, value: string) => `${name}: ${value}`,
  ),
};

/** `1、4、7`: at most that many numbers, then how many more. */
export const NUMBERS_SHOWN = 3;

export const numbersText = (numbers: readonly number[]): string =>
  numbers.length <= NUMBERS_SHOWN
    ? numbers.join('·')
    : `${numbers.slice(0, NUMBERS_SHOWN - 1).join('·')}…${numbers.at(-1)}`;
