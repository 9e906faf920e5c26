import { sql, type SqlBool } from 'kysely';
import type { Population, Predicate } from './figure.ts';
import { label } from './label.ts';

export const COMPLAINT = 'complaint';
export const ORDER_FOLLOW_UP = 'order-follow-up';

/** All of these hold. */
export const every =
  (...predicates: readonly Predicate[]): Predicate =>
  (row, from) =>
    row.and(predicates.map((holds) => holds(row, from)));

export const isComplaint: Predicate = (row) => row('process', '=', COMPLAINT);
export const isOrder: Predicate = (row) => row('process', '=', ORDER_FOLLOW_UP);
/** A closed complaint isn't open although it isn't archived yet: nobody works on it. */
export const isOpen: Predicate = (row) => row('closed_at', 'is', null);
export const isClosed: Predicate = (row) => row('closed_at', 'is not', null);

/** Ways to end without having been handled to the end. */
const CUT_SHORT = ['rejected', 'withdrawn', 'merged'];
const wasHandled: Predicate = (row) =>
  row.or([row('outcome', 'is', null), row('outcome', 'not in', CUT_SHORT)]);

export const allCases: Population = {
  words: label('期间登记的工单', 'Cases opened in the period'),
  holds: () => sql<SqlBool>`1 = 1`,
};
export const complaints: Population = {
  words: label('期间收到的投诉', 'Complaints received in the period'),
  holds: isComplaint,
};
export const orders: Population = {
  words: label('期间下的订单', 'Orders placed in the period'),
  holds: isOrder,
};
export const openCases: Population = {
  words: label('当时未结的工单', 'Cases open at that moment'),
  holds: isOpen,
};
export const closedCases: Population = {
  words: label('期间结束的工单', 'Cases that ended in the period'),
  holds: isClosed,
};
/** Complaints that came to the state `closed`: not those rejected, withdrawn or merged. */
export const closedComplaints: Population = {
  words: label(
    '期间结案的投诉（不含不予受理、撤诉、合并）',
    'Complaints closed in the period (not those rejected, withdrawn or merged)',
  ),
  holds: every(isComplaint, isClosed, wasHandled),
};
export const stays: Population = {
  words: label('期间结束的停留', 'Stays in a state that ended in the period'),
  holds: () => sql<SqlBool>`1 = 1`,
};
