import { CASEWORK_TERMS } from '@huiyin/casework';
import type { Label, TermsOf } from '@huiyin/process-engine';
import type { FollowUpVisitData } from './data.ts';
import type { FollowUpVisitFact } from './facts.ts';
import { OCCASIONS } from './vocabulary.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** What the fields of a visit, and the words that they hold, are called. */
export const followUpVisitTerms: TermsOf<FollowUpVisitData | FollowUpVisitFact['data']> = {
  fields: {
    ...CASEWORK_TERMS.fields,
    occasion: label('回访对象', 'Occasion'),
    order: label('订单号', 'Order number'),
    product: label('商品', 'Product'),
    questions: label('回访问题', 'Questions'),
    question: label('问题', 'Question'),
    answers: label('顾客回答', 'Answers'),
    answer: label('回答', 'Answer'),
    from: label('不早于', 'Not before'),
    by: label('不晚于', 'Not after'),
    at: label('约定时间', 'Agreed time'),
    appointment: label('预约时间', 'Appointment'),
    recordingConsent: label('顾客同意录音', 'Agrees to being recorded'),
    score: label('满意度评分', 'Satisfaction (1–5)'),
    otherChannelReason: label('改用其他渠道的原因', 'Why by another channel'),
    findings: label('待处理事项', 'What asks for something to be done'),
    solution: label('处理结果', 'Solution'),
    conclusion: label('分析结论', 'Conclusion'),
    improvement: label('改进措施', 'Improvement'),
    remark: label('备注', 'Remark'),
    attempts: label('联系次数', 'Attempts to reach the customer'),
  },
  values: {
    ...CASEWORK_TERMS.values,
    occasion: OCCASIONS,
  },
};
