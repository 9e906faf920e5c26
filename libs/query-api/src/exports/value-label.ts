import { CHANNELS, ROLES } from '@huiyin/casework';
import { CATEGORIES, SEVERITIES } from '@huiyin/processes';
import type { Language, Localised } from '@huiyin/service-kit';

const words = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english });

/** How the values of columns are called. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Localised>>>> = {
  owner: ROLES,
  channel: CHANNELS,
  category: CATEGORIES,
  severity: SEVERITIES,
  tier: {
    gold: words('金牌', 'Gold'),
    silver: words('银牌', 'Silver'),
    regular: words('普通', 'Regular'),
  },
  clock: {
    running: words('计时中', 'Running'),
    paused: words('已暂停', 'Paused'),
    met: words('已达标', 'Met'),
    breached: words('已超时', 'Breached'),
  },
  outcome: {
    accepted: words('已解决', 'Accepted'),
    'final-answer': words('最终答复', 'Final answer'),
    unreachable: words('无法联系', 'Unreachable'),
    rejected: words('不予受理', 'Rejected'),
    withdrawn: words('已撤诉', 'Withdrawn'),
    merged: words('已合并', 'Merged'),
    completed: words('已完成', 'Completed'),
    cancelled: words('已取消', 'Cancelled'),
  },
};

/** What people call a value; the value itself where it has no name of its own. */
export function valueLabel(
  column: string,
  value: string | null | undefined,
  language: Language,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  const named = VALUES[column];
  return named && Object.hasOwn(named, value) ? named[value]![language] : value;
}
