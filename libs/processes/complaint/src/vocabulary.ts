import type { Label } from '@huiyin/process-engine';

/** How grave a complaint is: sets the target for the whole case. */
export const SEVERITIES = {
  critical: { 'zh-CN': '重大', en: 'Critical' },
  major: { 'zh-CN': '较大', en: 'Major' },
  minor: { 'zh-CN': '一般', en: 'Minor' },
} as const satisfies Record<string, Label>;
export type Severity = keyof typeof SEVERITIES;

/** What a complaint is about. */
export const CATEGORIES = {
  'product-quality': { 'zh-CN': '商品质量', en: 'Product quality' },
  'service-attitude': { 'zh-CN': '服务态度', en: 'Service attitude' },
  'price-promotion': { 'zh-CN': '价格促销', en: 'Price & promotion' },
  delivery: { 'zh-CN': '物流配送', en: 'Delivery' },
  returns: { 'zh-CN': '退换货', en: 'Returns' },
  payment: { 'zh-CN': '支付', en: 'Payment' },
  safety: { 'zh-CN': '安全', en: 'Safety' },
  other: { 'zh-CN': '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
export type Category = keyof typeof CATEGORIES;

/** What a customer can be offered. */
export const REMEDIES = {
  apology: { 'zh-CN': '道歉', en: 'Apology' },
  explanation: { 'zh-CN': '解释说明', en: 'Explanation' },
  refund: { 'zh-CN': '退款', en: 'Refund' },
  exchange: { 'zh-CN': '换货', en: 'Exchange' },
  repair: { 'zh-CN': '维修', en: 'Repair' },
  compensation: { 'zh-CN': '赔偿', en: 'Compensation' },
  voucher: { 'zh-CN': '代金券', en: 'Voucher' },
  'goodwill-gift': { 'zh-CN': '慰问礼品', en: 'Goodwill gift' },
} as const satisfies Record<string, Label>;
export type RemedyKind = keyof typeof REMEDIES;
