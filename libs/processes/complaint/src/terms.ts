import { APPROVALS, CASEWORK_TERMS } from '@huiyin/casework';
import type { Label, TermsOf } from '@huiyin/process-engine';
import type { ComplaintData } from './data.ts';
import type { ComplaintFact } from './facts.ts';
import { CATEGORIES, REMEDIES, SEVERITIES } from './vocabulary.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** What the fields of a complaint, and the words that they hold, are called. */
export const complaintTerms: TermsOf<ComplaintData | ComplaintFact['data']> = {
  fields: {
    ...CASEWORK_TERMS.fields,
    description: label('投诉内容', 'What the customer says'),
    category: label('投诉类别', 'Category'),
    severity: label('严重程度', 'Severity'),
    order: label('订单号', 'Order number'),
    product: label('商品', 'Product'),
    authority: label('监管部门转办', 'Handed over by an authority'),
    findings: label('核实情况', 'Findings'),
    justified: label('投诉属实', 'The complaint is justified'),
    question: label('问题', 'Question'),
    answer: label('答复', 'Answer'),
    information: label('补充内容', 'What the customer added'),
    remark: label('备注', 'Remark'),
    attempts: label('联系次数', 'Attempts to reach the customer'),
    proposal: label('解决方案', 'Proposed solution'),
    remedies: label('补救措施', 'Remedies'),
    kind: label('措施', 'Remedy'),
    amount: label('金额（元）', 'Amount (yuan)'),
    details: label('说明', 'Details'),
    approval: label('审批级别', 'Approval by'),
    promisedBy: label('承诺完成时间', 'Promised by'),
    score: label('满意度评分', 'Satisfaction (1–5)'),
    rootCause: label('根本原因', 'Root cause'),
    improvement: label('改进措施', 'Improvement'),
    into: label('合并到', 'Merge into'),
    mergedInto: label('已合并到', 'Merged into'),
    clockStartedAt: label('解决时限起算时间', 'Resolution clock began'),
    pauses: label('计时暂停', 'Pauses of the clock'),
    from: label('自', 'From'),
    'pauses.to': label('至', 'To'),
    by: label('提出人', 'Proposed by'),
  },
  values: {
    ...CASEWORK_TERMS.values,
    category: CATEGORIES,
    severity: SEVERITIES,
    kind: REMEDIES,
    approval: APPROVALS,
  },
};
