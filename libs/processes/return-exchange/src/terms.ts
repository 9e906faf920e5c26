import { APPROVALS, CASEWORK_TERMS, ROLES } from '@huiyin/casework';
import type { Label, TermsOf } from '@huiyin/process-engine';
import type { ReturnExchangeData } from './data.ts';
import type { ReturnExchangeFact } from './facts.ts';
import { EXCEPTIONS, FREIGHT_PAYERS, GROUNDS, REMEDIES } from './vocabulary.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** What the fields of a return, and the words that they hold, are called. */
export const returnExchangeTerms: TermsOf<ReturnExchangeData | ReturnExchangeFact['data']> = {
  fields: {
    ...CASEWORK_TERMS.fields,
    order: label('订单号', 'Order number'),
    product: label('商品', 'Product'),
    description: label('商品问题', 'What is wrong with the goods'),
    ground: label('退换原因', 'Ground'),
    wish: label('顾客诉求', 'What the customer wishes'),
    remoteSale: label('远程购买（网购、电话、电视）', 'Bought without seeing the goods'),
    signedAt: label('签收时间', 'Signed for at'),
    requestedAt: label('申请时间', 'Asked for at'),
    amount: label('金额（元）', 'Amount (yuan)'),
    confirmed: label('审核结果', 'What was confirmed'),
    remedy: label('处理方式', 'Remedy'),
    freightPaidBy: label('退货运费承担方', 'Freight paid by'),
    approval: label('审批级别', 'Approval by'),
    by: label('确认人', 'Confirmed by'),
    role: label('确认人角色', 'Role of who confirmed it'),
    toRefund: label('应退金额（元）', 'To be refunded (yuan)'),
    refunded: label('已退金额（元）', 'Refunded (yuan)'),
    goodsBackAt: label('收到退货时间', 'Goods back at'),
    carrier: label('物流公司', 'Carrier'),
    trackingNumber: label('运单号', 'Tracking number'),
    findings: label('验货情况', 'Findings'),
    passed: label('验货通过', 'The goods are as they should be'),
    remark: label('备注', 'Remark'),
    attempts: label('联系次数', 'Attempts to reach the customer'),
    exception: label('法定例外', 'Exception of the law'),
  },
  values: {
    ...CASEWORK_TERMS.values,
    ground: GROUNDS,
    wish: REMEDIES,
    remedy: REMEDIES,
    freightPaidBy: FREIGHT_PAYERS,
    approval: APPROVALS,
    role: ROLES,
    exception: EXCEPTIONS,
  },
};
