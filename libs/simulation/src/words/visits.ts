/** What customers are asked in a visit, with what they say to it. */
export const QUESTIONS = [
  { question: '商品使用是否正常？', answers: ['正常', '很好用', '偶尔有点问题', '还没来得及用'] },
  { question: '送货和安装是否满意？', answers: ['很准时', '师傅很专业', '等得有点久', '一般'] },
  { question: '还有什么建议？', answers: ['没有', '希望多些优惠', '客服回复再快一些'] },
] as const;
export const VISIT_FINDINGS = [
  '机器有轻微异响',
  '说明书看不明白，希望上门指导',
  '发票还没有收到',
  '赠品少了一件',
] as const;
export const FINDINGS_SETTLED = [
  '已安排上门检查',
  '已补寄',
  '已电话指导，顾客表示清楚',
  '已补开发票',
] as const;
export const ANSWERS_TO_FINDINGS = [
  '属正常现象，可上门复查',
  '已核对，今日补发',
  '已登记，三日内处理',
] as const;
export const CONCLUSIONS = ['服务良好', '配送时效待改进', '安装规范', '使用指导不足'] as const;
