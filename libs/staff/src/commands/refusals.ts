import type { Label } from '@huiyin/process-engine';

/** What the directory says no to, with the labels that people read. */
export const STAFF_REFUSALS = {
  'staff-not-yours': { 'zh-CN': '您无权维护此人的信息', en: 'You may not look after this person’s entry' },
  'staff-unknown': { 'zh-CN': '没有此人', en: 'There is no such person' },
  'staff-left': { 'zh-CN': '此人已离职', en: 'This person has left' },
  'absence-unknown': { 'zh-CN': '没有这次缺勤', en: 'There is no such absence' },
  'absence-backwards': { 'zh-CN': '缺勤的结束须晚于开始', en: 'An absence ends after it begins' },
  'absence-over': { 'zh-CN': '该缺勤已结束', en: 'The absence is over' },
  'absence-overlaps': { 'zh-CN': '与已有缺勤重叠', en: 'The person is absent then already' },
  'substitute-unknown': { 'zh-CN': '没有此代理人', en: 'There is no such substitute' },
  'substitute-self': { 'zh-CN': '不能由本人代理', en: 'Nobody stands in for themselves' },
  'substitute-elsewhere': { 'zh-CN': '代理人属于其他门店', en: 'The substitute works in another store' },
  'already-handed-over': { 'zh-CN': '该缺勤的工单已移交', en: 'The work of this absence was handed over' },
} as const satisfies Record<string, Label>;

export type StaffRefusalCode = keyof typeof STAFF_REFUSALS;
