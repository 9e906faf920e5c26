import type { CaseState } from '@huiyin/process-engine';

/** The payload of a command where a case is; `undefined` where there is none that makes sense. */
type Payload = (state: CaseState, now: number, choice: number) => object | undefined;

const told = { channel: 'hotline' };
const reason = { reason: '顾客要求' };
const DAY = 86_400_000;
const ahead = (now: number, choice: number) => new Date(now + (1 + (choice % 5)) * DAY).toISOString();
const CUSTOMERS = [
  { id: 'C-1', name: '王女士', phone: '13800000001', tier: 'gold' },
  { name: '李先生', phone: '+86 138-0000-0002' },
  { name: '匿名' },
  // The first one again, without her number.
  { name: '王女士', phone: '138 0000 0001' },
];

const complaint = {
  channel: 'hotline',
  description: '电饭煲用了两天就坏了',
  category: 'product-quality',
  severity: 'minor',
};

/** What cases begin with, by process. */
export const REGISTRATIONS: Readonly<Record<string, readonly object[]>> = {
  complaint: [
    { ...complaint, customer: CUSTOMERS[0], order: 'SO-1', product: '电饭煲' },
    { ...complaint, customer: CUSTOMERS[0], category: 'delivery', severity: 'critical', channel: 'app' },
    { ...complaint, customer: CUSTOMERS[1], severity: 'major', authority: true },
    { ...complaint, customer: CUSTOMERS[3], order: 'SO-1' },
    { ...complaint, customer: CUSTOMERS[2], description: '服务态度差', category: 'service-attitude' },
  ],
  'order-follow-up': [
    { channel: 'app', customer: CUSTOMERS[0], order: 'SO-1', amount: 300 },
    { channel: 'store', customer: CUSTOMERS[1], order: 'SO-2', items: [{ id: 'A', product: '冰箱' }] },
  ],
};

/** What commands are given with. */
export const PAYLOADS: Readonly<Record<string, Payload>> = {
  acknowledge: () => ({}),
  verify: () => ({ findings: '属实', justified: true }),
  'consult-department': () => ({ department: 'finance', question: '能退吗' }),
  'answer-consultation': () => ({ answer: '可以' }),
  'request-information': () => ({ question: '请提供照片' }),
  'record-information': () => ({ information: '照片已收到' }),
  'propose-solution': (_, __, choice) => ({
    remedies: [{ kind: 'refund', amount: [0, 150, 300, 2_500][choice % 4] }],
  }),
  'approve-solution': () => ({}),
  'deny-approval': () => reason,
  'accept-solution': (_, now, choice) => ({ promisedBy: ahead(now, choice) }),
  'refuse-solution': () => reason,
  'give-final-answer': () => ({ answer: '不能', told }),
  'report-execution': () => ({}),
  'report-failure': () => reason,
  'confirm-outcome': (_, __, choice) => (choice % 3 === 0 ? {} : { score: 1 + (choice % 5) }),
  'dispute-outcome': () => reason,
  close: () => ({ rootCause: '包装破损' }),
  reopen: () => reason,
  reject: (_, __, choice) => (choice % 9 === 0 ? { ...reason, told } : undefined),
  withdraw: (_, __, choice) => (choice % 9 === 0 ? { ...reason, told } : undefined),
  'correct-classification': (_, __, choice) => ({ ...reason, severity: ['critical', 'major'][choice % 2] }),
  'record-contact-attempt': () => ({ channel: 'hotline' }),
  'close-unreachable': () => ({ told }),
  confirm: () => ({ checked: ['specification', 'quantity', 'price', 'delivery-time'] }),
  'hand-over': () => ({ department: 'warehouse' }),
  'report-progress': () => ({ progress: '生产中', channel: 'app' }),
  'report-ready': () => ({}),
  'report-backorder': (_, now, choice) => ({ restockBy: ahead(now, choice), reason: '缺货' }),
  'agree-delivery': (_, now, choice) => ({ at: ahead(now, choice), method: 'courier' }),
  dispatch: () => ({}),
  'report-failed-delivery': () => ({ reason: '无人' }),
  'report-delivered': () => ({}),
  accept: () => ({}),
  'report-problem': () => ({ kind: 'damaged', details: '破了' }),
  'solve-problem': () => ({ solution: '已补发', acceptAgain: false }),
  'record-visit': (_, __, choice) => ({ channel: 'app', recordingConsent: false, score: 1 + (choice % 5) }),
  cancel: (_, __, choice) => (choice % 9 === 0 ? { ...reason, told } : undefined),
  'record-payment': () => ({ amount: 1 }),
  assign: (_, __, choice) => ({ assignee: ['li.na', 'wang.fang', 'chen.jie'][choice % 3] }),
  take: () => ({}),
  'add-note': () => ({ text: '顾客很着急' }),
  escalate: () => ({ ...reason, requestedBy: 'customer' }),
  'de-escalate': () => reason,
  'expire-deadline': ({ deadlines }, now) => {
    const due = deadlines.find(({ due: moment, expired }) => !expired && Date.parse(moment) <= now);
    return due && { deadline: due.id };
  },
  remind: ({ deadlines }) => deadlines[0] && { deadline: deadlines[0].id, share: 0.5 },
};
