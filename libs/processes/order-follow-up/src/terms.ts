import { CASEWORK_TERMS, CHANNELS } from '@huiyin/casework';
import type { Label, TermsOf } from '@huiyin/process-engine';
import type { OrderFollowUpData } from './data.ts';
import type { OrderFollowUpFact } from './facts.ts';
import {
  CONFIRMATION_CHECKS,
  DELIVERY_METHODS,
  PAYMENT_ISSUES,
  PAYMENT_METHODS,
  PROBLEM_KINDS,
} from './vocabulary.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

const ordering = {
  order: label('订单号', 'Order number'),
  items: label('商品', 'Items'),
  'items.id': label('商品编号', 'Item number'),
  product: label('商品', 'Product'),
  quantity: label('数量', 'Quantity'),
  price: label('金额（元）', 'Price (yuan)'),
  amount: label('金额（元）', 'Amount (yuan)'),
  details: label('说明', 'Details'),
  preferredChannel: label('偏好的联系渠道', 'Preferred channel'),
  visitAfterDays: label('验收后回访间隔（天）', 'Days until the visit'),
  confirmed: label('已与顾客确认', 'Confirmed with the customer'),
  checked: label('已核对', 'Checked with the customer'),
  cancellation: label('取消申请', 'Request to cancel'),
  requestedAt: label('申请时间', 'Asked for at'),
  remark: label('备注', 'Remark'),
};

const goods = {
  goods: label('货物', 'Goods'),
  item: label('商品编号', 'Item number'),
  status: label('状态', 'Status'),
  packages: label('包裹', 'Packages'),
  'packages.id': label('包裹号', 'Package number'),
  package: label('包裹号', 'Package number'),
  complete: label('已备齐', 'Everything is there'),
  stopped: label('因缺货暂停', 'Stopped for what is missing'),
  progress: label('进度', 'Progress'),
  expectedBy: label('供应商预计到货', 'Expected from the supplier'),
  restockBy: label('承诺到货时间', 'Promised restock date'),
  by: label('承诺到货时间', 'Promised restock date'),
  choice: label('顾客的选择', 'What the customer chose'),
  chosen: label('选择', 'Choice'),
  chosenBy: label('选择人', 'Chosen by'),
  chosenAt: label('选择时间', 'Chosen at'),
  replacement: label('替换商品', 'Replacement'),
  'replacement.id': label('商品编号', 'Item number'),
};

const delivering = {
  delivery: label('交付约定', 'Delivery'),
  at: label('交付时间', 'Time of delivery'),
  method: label('方式', 'Method'),
  carrier: label('物流公司', 'Carrier'),
  trackingNumber: label('运单号', 'Tracking number'),
  update: label('物流动态', 'News from the carrier'),
  signedBy: label('签收人', 'Signed for by'),
  deliveredAt: label('交付完成时间', 'Delivered at'),
  acceptedAt: label('验收时间', 'Accepted at'),
};

const aftercare = {
  problem: label('异常', 'Problem'),
  kind: label('问题类型', 'Kind'),
  solution: label('解决办法', 'Solution'),
  acceptAgain: label('需重新验收', 'To be accepted again'),
  attempts: label('联系次数', 'Attempts to reach the customer'),
  visitFrom: label('最早回访时间', 'Visit not before'),
  recordingConsent: label('顾客同意录音', 'Agrees to being recorded'),
  score: label('满意度评分', 'Satisfaction (1–5)'),
  answers: label('顾客反馈', 'What the customer said'),
  otherChannelReason: label('改用其他渠道的原因', 'Why by another channel'),
};

const paying = {
  payments: label('付款', 'Payments'),
  received: label('已收金额（元）', 'Received (yuan)'),
  refunded: label('已退金额（元）', 'Refunded (yuan)'),
  refunding: label('退款中金额（元）', 'Being refunded (yuan)'),
  reminders: label('催款次数', 'Reminders to pay'),
  issue: label('支付问题', 'Payment issue'),
};

const goodsStatus = {
  open: label('待备货', 'To be arranged'),
  picked: label('已拣货', 'Picked'),
  missing: label('缺货', 'Missing'),
  packed: label('已打包', 'Packed'),
  sent: label('已发出', 'Sent'),
  delivered: label('已送达', 'Delivered'),
};

/** What the fields of an order, and the words that they hold, are called. */
export const orderFollowUpTerms: TermsOf<OrderFollowUpData | OrderFollowUpFact['data']> = {
  fields: { ...CASEWORK_TERMS.fields, ...ordering, ...goods, ...delivering, ...aftercare, ...paying },
  values: {
    ...CASEWORK_TERMS.values,
    preferredChannel: CHANNELS,
    requestedBy: { ...CASEWORK_TERMS.values.requestedBy, company: label('商家', 'Company') },
    checked: CONFIRMATION_CHECKS,
    method: { ...DELIVERY_METHODS, ...PAYMENT_METHODS },
    kind: { ...PROBLEM_KINDS, ...PAYMENT_ISSUES },
    issue: {
      ...PAYMENT_ISSUES,
      failed: label('支付失败', 'Payment failed'),
      'refund-failed': label('退款失败', 'Refund failed'),
    },
    status: goodsStatus,
    chosen: {
      wait: label('等待到货', 'Wait'),
      replace: label('更换商品', 'Replace'),
      'drop-items': label('放弃缺货商品', 'Do without'),
    },
  },
};
