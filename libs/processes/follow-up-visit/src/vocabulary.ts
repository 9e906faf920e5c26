import type { Label } from '@huiyin/process-engine';

/** What a customer is visited about. */
export const OCCASIONS = {
  order: { 'zh-CN': '订单', en: 'Order' },
  complaint: { 'zh-CN': '投诉', en: 'Complaint' },
  return: { 'zh-CN': '退换货', en: 'Return or exchange' },
  service: { 'zh-CN': '服务', en: 'Service' },
  relationship: { 'zh-CN': '客户关系', en: 'Customer relationship' },
} as const satisfies Record<string, Label>;
export type Occasion = keyof typeof OCCASIONS;
