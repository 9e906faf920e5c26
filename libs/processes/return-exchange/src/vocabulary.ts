import type { Label } from '@huiyin/process-engine';

/** Why goods come back. */
export const GROUNDS = {
  'no-reason': { 'zh-CN': '七天无理由', en: 'No reason, within seven days' },
  quality: { 'zh-CN': '质量问题', en: 'Quality' },
  'wrong-goods': { 'zh-CN': '错发', en: 'Wrong goods' },
  damaged: { 'zh-CN': '破损', en: 'Damaged' },
  promise: { 'zh-CN': '商家承诺', en: 'The company’s own promise' },
} as const satisfies Record<string, Label>;
export type Ground = keyof typeof GROUNDS;

/** Goods that nobody has to take back without a reason: Consumer Law 25 (消费者权益保护法 第二十五条). */
export const EXCEPTIONS = {
  'custom-made': { 'zh-CN': '消费者定作', en: 'Made to the customer’s order' },
  perishable: { 'zh-CN': '鲜活易腐', en: 'Fresh or perishable' },
  digital: { 'zh-CN': '下载或拆封的数字化商品', en: 'Downloaded or unsealed digital goods' },
  periodical: { 'zh-CN': '交付的报纸、期刊', en: 'Newspapers and periodicals' },
  'agreed-at-purchase': { 'zh-CN': '购买时确认不宜退货', en: 'Agreed at the purchase as not returnable' },
} as const satisfies Record<string, Label>;
export type Exception = keyof typeof EXCEPTIONS;

/** What the customer gets. */
export const REMEDIES = {
  refund: { 'zh-CN': '退款', en: 'Refund' },
  exchange: { 'zh-CN': '换货', en: 'Exchange' },
  repair: { 'zh-CN': '维修', en: 'Repair' },
} as const satisfies Record<string, Label>;
export type Remedy = keyof typeof REMEDIES;

/** Who pays for sending the goods back: the customer only where they give no reason. */
export const FREIGHT_PAYERS = {
  seller: { 'zh-CN': '商家', en: 'Seller' },
  customer: { 'zh-CN': '顾客', en: 'Customer' },
} as const satisfies Record<string, Label>;
export type FreightPayer = keyof typeof FREIGHT_PAYERS;
