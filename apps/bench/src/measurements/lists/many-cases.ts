import { blankRow, endedAt, type SpanRow } from '@huiyin/supervision/testing';
import { NEVER, type CaseRow } from '@huiyin/supervision';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A made-up case with the versions before its last one. */
export interface MadeCase {
  readonly row: CaseRow;
  readonly ended: readonly SpanRow[];
}

const STATES = ['received', 'verifying', 'awaitingDepartment', 'planning', 'negotiating', 'executing'];
const WORDS = [
  '电饭煲',
  '空调',
  '冰箱',
  '洗衣机',
  '手机',
  '破损',
  '漏水',
  '发货慢',
  '少件',
  '退款',
  '价格',
  '态度',
  '安装',
  '噪音',
];
const CATEGORIES = ['product-quality', 'service-attitude', 'delivery', 'returns', 'payment'];
const SEVERITIES = ['critical', 'major', 'minor'];

/** The same numbers each time: cases are made up, not the figures. */
export const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

/**
 * Case number `index` of so many, opened evenly over two years until now. Within two weeks most are closed: about one in a hundred is
 * open.
 */
export function makeCase(index: number, of: number, now: number, roll: (sides: number) => number): MadeCase {
  const opened = now - Math.floor(((of - index) / of) * 730 * DAY) - roll(HOUR);
  const isOpen = now - opened < roll(14 * DAY) || roll(1_000) === 0;
  const isComplaint = roll(3) > 0;
  const closed = isOpen ? null : Math.min(now - 1, opened + HOUR + roll(12 * DAY));
  const changed = closed ?? Math.min(now, opened + roll(5 * DAY));
  const severity = SEVERITIES[Math.min(2, roll(8))]!;
  const id = `${isComplaint ? 'complaint' : 'order-follow-up'}-${index.toString(36).padStart(8, '0')}`;
  const words = Array.from({ length: 6 }, () => WORDS[roll(WORDS.length)]!);
  const person = roll(of / 5);
  const [customer, phone] = [`C-${person}`, String(13_800_000_000 + person)];
  const [order, product] = [`SO-${20_250_000_000 + index}`, `P-${roll(500)}`];
  const assignee = isOpen && roll(10) === 0 ? null : `agent-${roll(300)}`;
  const state = isOpen ? STATES[roll(STATES.length)]! : changed > now - 15 * DAY ? 'closed' : 'archived';
  const row: CaseRow = {
    ...blankRow(id, isComplaint ? 'complaint' : 'order-follow-up', opened, index + 1),
    state,
    version: 8,
    store: `S${String(roll(40)).padStart(2, '0')}`,
    team: `T${roll(30)}`,
    owner: isOpen ? (roll(6) === 0 ? 'department' : 'agent') : null,
    assignee,
    title: words.join(''),
    customer: `顾客${roll(9_999)}`,
    customer_id: customer,
    customer_phone: phone,
    tier: ['gold', 'silver', 'regular'][roll(3)]!,
    product,
    category: CATEGORIES[roll(CATEGORIES.length)]!,
    severity,
    urgency: SEVERITIES.indexOf(severity),
    channel: ['hotline', 'app', 'store'][roll(3)]!,
    order_number: order,
    changed_at: changed,
    entered_at: changed,
    due_at: isOpen ? now - 2 * DAY + roll(8 * DAY) : NEVER,
    level: roll(20) === 0 ? 1 : 0,
    closed_at: closed,
    outcome: isOpen ? null : 'accepted',
    final: !isOpen && state === 'archived' ? 1 : 0,
    search: [id, words.join(''), customer, phone, order, product].join('\n').toLowerCase(),
    position: 10 * index + 10,
  };
  const first = {
    ...row,
    state: 'received',
    version: 1,
    owner: 'agent',
    closed_at: null,
    outcome: null,
    final: 0,
  };
  const middle = opened + Math.floor((changed - opened) / 2);
  const ended = [
    endedAt({ ...first, changed_at: opened, entered_at: opened, position: 10 * index + 1 }, middle),
    endedAt({ ...first, changed_at: middle, state: 'planning', position: 10 * index + 2 }, changed),
  ];
  return { row, ended: ended.filter(({ changed_at: from, until_at: until }) => from < until) };
}
