import type { Label } from '@huiyin/process-engine';

/** What is checked with the customer before an order counts as confirmed. */
export const CONFIRMATION_CHECKS = {
  specification: { 'zh-CN': '规格', en: 'Specification' },
  quantity: { 'zh-CN': '数量', en: 'Quantity' },
  price: { 'zh-CN': '价格', en: 'Price' },
  'delivery-time': { 'zh-CN': '交货时间', en: 'Delivery time' },
} as const satisfies Record<string, Label>;
export type ConfirmationCheck = keyof typeof CONFIRMATION_CHECKS;
export const CONFIRMATION_CHECK_NAMES = Object.keys(CONFIRMATION_CHECKS) as readonly ConfirmationCheck[];

/** How goods or a service reach the customer. */
export const DELIVERY_METHODS = {
  courier: { 'zh-CN': '快递配送', en: 'Courier' },
  'home-delivery': { 'zh-CN': '送货上门', en: 'Home delivery' },
  installation: { 'zh-CN': '送货安装', en: 'Delivery and installation' },
  pickup: { 'zh-CN': '到店自提', en: 'Pickup in the store' },
  'on-site-service': { 'zh-CN': '上门服务', en: 'On-site service' },
} as const satisfies Record<string, Label>;
export type DeliveryMethod = keyof typeof DELIVERY_METHODS;

/** What can be wrong with what was, or should have been, delivered. */
export const PROBLEM_KINDS = {
  wrong: { 'zh-CN': '错发', en: 'Wrong goods' },
  damaged: { 'zh-CN': '破损', en: 'Damaged' },
  missing: { 'zh-CN': '少件', en: 'Missing' },
  late: { 'zh-CN': '延误', en: 'Late' },
  other: { 'zh-CN': '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

export const PAYMENT_METHODS = {
  'wechat-pay': { 'zh-CN': '微信支付', en: 'WeChat Pay' },
  alipay: { 'zh-CN': '支付宝', en: 'Alipay' },
  card: { 'zh-CN': '银行卡', en: 'Bank card' },
  cash: { 'zh-CN': '现金', en: 'Cash' },
  transfer: { 'zh-CN': '转账', en: 'Bank transfer' },
  'gift-card': { 'zh-CN': '礼品卡', en: 'Gift card' },
  'on-account': { 'zh-CN': '挂账月结', en: 'On account' },
  other: { 'zh-CN': '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
export type PaymentMethod = keyof typeof PAYMENT_METHODS;

/** 支付问题: what can be wrong with money that was, or should have been, paid. */
export const PAYMENT_ISSUES = {
  'wrong-change': { 'zh-CN': '找零错误', en: 'Wrong change' },
  'wrong-amount': { 'zh-CN': '金额不符', en: 'Wrong amount' },
  'double-charge': { 'zh-CN': '重复扣款', en: 'Charged twice' },
  'charged-not-booked': { 'zh-CN': '已扣款未到账', en: 'Charged but not booked' },
  'refund-not-arrived': { 'zh-CN': '退款未到账', en: 'Refund didn’t arrive' },
  other: { 'zh-CN': '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
export type PaymentIssueKind = keyof typeof PAYMENT_ISSUES;
