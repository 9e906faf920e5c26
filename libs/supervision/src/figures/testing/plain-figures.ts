import type { CaseRow } from '../../cases-view/case-row.ts';
import type { StayRow } from '../../cases-view/tables.ts';

/** What is counted, in plain terms: a case, with its stay where stays are counted, and the other cases of that moment. */
export interface Counted {
  readonly row: CaseRow;
  readonly stay?: StayRow;
  readonly others: readonly CaseRow[];
}

/** A figure said without a database: from its words, for holding the declared one against it. */
export interface PlainFigure {
  readonly of: (counted: Counted, now: number) => boolean;
  /** Within those; or, for a ratio, instead of them. */
  readonly those?: (counted: Counted, now: number) => boolean;
  readonly isRatio?: true;
  readonly at?: (counted: Counted) => number | null;
  readonly ms?: (counted: Counted, now: number) => number | null;
}

const DAY = 24 * 60 * 60 * 1_000;
const SHANGHAI = 8 * 60 * 60 * 1_000;

const complaint = ({ row }: Counted) => row.process === 'complaint';
const order = ({ row }: Counted) => row.process === 'order-follow-up';
const open = ({ row }: Counted) => row.closed_at === null;
const closed = ({ row }: Counted) => row.closed_at !== null;
const closedComplaint = (counted: Counted) =>
  complaint(counted) &&
  closed(counted) &&
  !['rejected', 'withdrawn', 'merged'].includes(counted.row.outcome ?? '');
const opened = ({ row }: Counted) => row.opened_at;
const ended = ({ row }: Counted) => row.closed_at;
const since = (column: 'answered_at' | 'first_resolved_at' | 'resolved_at') => (counted: Counted) => {
  const moment = counted.row[column];
  return moment === null ? null : moment - counted.row.opened_at;
};

function repeats({ row, others }: Counted): boolean {
  return others.some(
    (other) =>
      other.case_id !== row.case_id &&
      other.process === 'complaint' &&
      isSameCustomer(row, other, [row, ...others]) &&
      ((row.order_number !== null && other.order_number === row.order_number) ||
        (row.category !== null && other.category === row.category)) &&
      isBefore(other, row) &&
      row.opened_at - other.opened_at <= 30 * DAY,
  );
}

/** By one name; or one by number and one by telephone, or both by telephone, where cases name them together. */
function isSameCustomer(one: CaseRow, other: CaseRow, all: readonly CaseRow[]): boolean {
  const [name, otherName] = [one.customer_id, other.customer_id];
  if (name === null || otherName === null) return false;
  if (name === otherName) return true;
  const isPhone = (row: CaseRow) => row.customer_id === row.customer_phone;
  const numbersOf = (phone: string) =>
    all.filter((row) => row.customer_phone === phone && !isPhone(row)).map((row) => row.customer_id);
  if (isPhone(one) && isPhone(other))
    return numbersOf(name).some((number) => numbersOf(otherName).includes(number));
  return (
    (isPhone(other) && numbersOf(otherName).includes(name)) ||
    (isPhone(one) && numbersOf(name).includes(otherName))
  );
}

/** Of two complaints of the same moment the one recorded later is the repeat. */
const isBefore = (a: CaseRow, b: CaseRow) =>
  a.opened_at < b.opened_at || (a.opened_at === b.opened_at && a.number < b.number);

export const PLAIN_FIGURES: Readonly<Record<string, PlainFigure>> = {
  'first-response-rate': {
    at: opened,
    of: ({ row, ...counted }, now) =>
      complaint({ row, ...counted }) &&
      row.response_due_at !== null &&
      (row.answered_at !== null || row.response_due_at <= now),
    those: ({ row }) => row.answered_at !== null && row.answered_at <= row.response_due_at!,
  },
  'resolution-rate': { at: ended, of: closedComplaint, those: ({ row }) => row.outcome === 'accepted' },
  satisfaction: {
    at: ({ row }) => row.scored_at,
    of: ({ row }) => row.score !== null && row.scored_at !== null,
    those: ({ row }) => row.score === 4 || row.score === 5,
  },
  'complaint-rate': { at: opened, of: order, those: complaint, isRatio: true },
  'repeat-complaint-rate': { at: opened, of: complaint, those: repeats },
  'on-time-rate': { at: ended, of: closed, those: ({ row }) => row.missed === 0 },
  'resolution-on-time-rate': {
    at: ({ row }) => row.resolved_at,
    of: (counted) =>
      complaint(counted) &&
      counted.row.resolved_at !== null &&
      (counted.row.clock === 'met' || counted.row.clock === 'breached'),
    those: ({ row }) => row.clock === 'met',
  },
  'first-contact-resolution-rate': {
    at: ended,
    of: closedComplaint,
    those: ({ row }) => row.first_contact === 1,
  },
  'reopen-rate': {
    at: ({ row }) => row.first_resolved_at,
    of: (counted) => complaint(counted) && counted.row.first_resolved_at !== null,
    those: ({ row }) => row.reopened > 0,
  },
  'escalation-rate': { at: opened, of: () => true, those: ({ row }) => row.escalated_at !== null },
  'reassignment-rate': {
    at: opened,
    of: ({ row }) => row.assigned_at !== null,
    those: ({ row }) => row.reassigned > 0,
  },
  'rejection-rate': {
    at: ended,
    of: (counted) => complaint(counted) && closed(counted) && counted.row.outcome !== 'merged',
    those: ({ row }) => row.outcome === 'rejected',
  },
  'completion-rate': { at: opened, of: order, those: ({ row }) => row.outcome === 'completed' },
  'cancellation-rate': {
    at: ended,
    of: (counted) => order(counted) && closed(counted),
    those: ({ row }) => row.outcome === 'cancelled',
  },
  'first-response-time': {
    at: opened,
    of: (counted) => complaint(counted) && counted.row.answered_at !== null,
    ms: since('answered_at'),
  },
  'first-resolution-time': {
    at: ({ row }) => row.first_resolved_at,
    of: (counted) => complaint(counted) && counted.row.first_resolved_at !== null,
    ms: since('first_resolved_at'),
  },
  'first-resolution-working-time': {
    at: ({ row }) => row.first_resolved_at,
    of: (counted) => complaint(counted) && counted.row.first_resolved_at !== null,
    ms: ({ row }) => row.first_resolution_working_ms,
  },
  'total-resolution-time': {
    at: ({ row }) => row.resolved_at,
    of: (counted) => complaint(counted) && counted.row.resolved_at !== null,
    ms: since('resolved_at'),
  },
  'total-resolution-working-time': {
    at: ({ row }) => row.resolved_at,
    of: (counted) => complaint(counted) && counted.row.resolved_at !== null,
    ms: ({ row }) => row.resolution_working_ms,
  },
  'time-in-state': {
    at: ({ stay }) => stay!.left_at,
    of: () => true,
    ms: ({ stay }) => stay!.left_at - stay!.entered_at,
  },
  'working-time-in-state': {
    at: ({ stay }) => stay!.left_at,
    of: () => true,
    ms: ({ stay }) => stay!.working_ms,
  },
  intake: { at: opened, of: () => true, those: () => true },
  backlog: { of: open, those: () => true },
  'backlog-age': { of: open, ms: ({ row }, now) => now - row.opened_at },
  unassigned: { of: open, those: ({ row }) => row.assignee === null },
  overdue: { of: open, those: ({ row }, now) => row.due_at <= now },
  'due-today': {
    of: open,
    those: ({ row }, now) =>
      row.due_at > now && Math.floor((row.due_at + SHANGHAI) / DAY) === Math.floor((now + SHANGHAI) / DAY),
  },
  'not-updated': { of: open, those: ({ row }, now) => now - row.changed_at >= 3 * DAY },
};
