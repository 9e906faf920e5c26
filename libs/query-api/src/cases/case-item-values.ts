import { CHANNELS, ROLES, TIERS } from '@huiyin/casework';
import type { Label } from '@huiyin/process-engine';
import { CATEGORIES, SEVERITIES } from '@huiyin/processes';

const words = (chinese: string, english: string): Label => ({ 'zh-CN': chinese, en: english });

/** How the words are called that items of lists hold. */
export const CASE_ITEM_VALUES = {
  owner: ROLES,
  channel: CHANNELS,
  category: CATEGORIES,
  severity: SEVERITIES,
  tier: TIERS,
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
    closed: words('已办结', 'Settled'),
    declined: words('顾客谢绝', 'Declined'),
    dispensed: words('免于回访', 'Dispensed with'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Label>>>>;
