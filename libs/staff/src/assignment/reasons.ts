import type { Label } from '@huiyin/process-engine';

/** Why somebody is suggested for a case, or isn't. */
export const ASSIGNMENT_REASONS = {
  'fewest-open': { 'zh-CN': '在办工单最少', en: 'Has the least open work' },
  'has-skills': { 'zh-CN': '具备所需技能', en: 'Has the skills asked for' },
  'next-role': { 'zh-CN': '上一级岗位无合适人选，顺延', en: 'Nobody of the role asked first is free' },
  'already-responsible': { 'zh-CN': '已是负责人', en: 'Is responsible already' },
  'escalated-past': { 'zh-CN': '该工单已越过此人升级', en: 'The case was escalated past this person' },
  'other-role': { 'zh-CN': '岗位不符', en: 'Works in another role' },
  absent: { 'zh-CN': '缺勤', en: 'Is absent' },
  'missing-skills': { 'zh-CN': '缺少所需技能', en: 'Lacks skills that are asked for' },
  'at-capacity': { 'zh-CN': '工作量已满', en: 'Has as much to do as they can' },
} as const satisfies Record<string, Label>;

export type AssignmentReason = keyof typeof ASSIGNMENT_REASONS;
