import type { Label } from '@huiyin/process-engine';

/** Where cases come from, and how customers are reached. */
export const CHANNELS = {
  store: { 'zh-CN': '门店', en: 'Store' },
  hotline: { 'zh-CN': '热线', en: 'Hotline' },
  'online-chat': { 'zh-CN': '在线客服', en: 'Online chat' },
  app: { 'zh-CN': 'APP', en: 'App' },
  'mini-program': { 'zh-CN': '小程序', en: 'Mini program' },
  website: { 'zh-CN': '官网', en: 'Website' },
  marketplace: { 'zh-CN': '电商平台', en: 'Marketplace' },
  review: { 'zh-CN': '评价', en: 'Review' },
  'suggestion-box': { 'zh-CN': '意见箱', en: 'Suggestion box' },
  email: { 'zh-CN': '电子邮件', en: 'E-mail' },
  authority: { 'zh-CN': '监管转办', en: 'Authority' },
} as const satisfies Record<string, Label>;

export type Channel = keyof typeof CHANNELS;
export const CHANNEL_NAMES = Object.keys(CHANNELS) as readonly Channel[];
