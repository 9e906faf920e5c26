import { dateOf, dayOf, startOfDay } from '../../time/units.ts';
import type { CaseRecord } from './case-record.ts';
import * as ask from './questions.ts';
import { workedUntil } from './working-time.ts';

/** A figure as the domain describes it: which cases count, which of them fulfil it, and where it is placed. */
interface Definition {
  readonly counts: (record: CaseRecord, now: number) => boolean;
  readonly fulfils: (record: CaseRecord, now: number, all: readonly CaseRecord[]) => boolean;
  /** The moment that it is placed by; absent for what stands at a moment. */
  readonly at?: (record: CaseRecord) => number | undefined;
}

const DAYS_30 = 30 * 24 * 3_600_000;
const opened = ({ openedAt }: CaseRecord) => openedAt;
const isOpen = (record: CaseRecord) => ask.closedAt(record) === undefined;
const outcomeOf = (record: CaseRecord) => ask.settling(record).outcome;
const cameToAnEnd = (record: CaseRecord) =>
  ask.isComplaint(record) &&
  ask.closedAt(record) !== undefined &&
  !['rejected', 'withdrawn', 'merged'].includes(outcomeOf(record) ?? '');
const tomorrow = (now: number) => startOfDay(dayOf(now) + 1);

/** Shares and counts, by the name of the figure. */
export const SHARES: Readonly<Record<string, Definition>> = {
  'first-response-rate': {
    counts: (record, now) =>
      ask.isComplaint(record) && (ask.answeredAt(record) !== undefined || ask.responseDueAt(record)! <= now),
    fulfils: (record) => (ask.answeredAt(record) ?? Infinity) <= ask.responseDueAt(record)!,
    at: opened,
  },
  'resolution-rate': {
    counts: cameToAnEnd,
    fulfils: (record) => outcomeOf(record) === 'accepted',
    at: ask.closedAt,
  },
  satisfaction: {
    counts: (record) => ask.score(record) !== undefined,
    fulfils: (record) => ask.score(record)!.value >= 4,
    at: (record) => ask.score(record)?.at,
  },
  'repeat-complaint-rate': {
    counts: ask.isComplaint,
    fulfils: (record, _, all) =>
      all.some(
        (other) =>
          ask.isComplaint(other) &&
          other.id !== record.id &&
          other.customer === record.customer &&
          other.openedAt < record.openedAt &&
          other.openedAt >= record.openedAt - DAYS_30 &&
          ((record.order !== undefined && other.order === record.order) ||
            ask.category(other) === ask.category(record)),
      ),
    at: opened,
  },
  'first-contact-resolution-rate': { counts: cameToAnEnd, fulfils: ask.wasSolvedAtOnce, at: ask.closedAt },
  'on-time-rate': {
    counts: (record) => ask.closedAt(record) !== undefined,
    fulfils: (record) => ask.missed(record) === 0,
    at: ask.closedAt,
  },
  'resolution-on-time-rate': {
    counts: (record) =>
      ask.isComplaint(record) &&
      ask.settling(record).lastAt !== undefined &&
      ['met', 'breached'].includes(ask.clockOf(record) ?? ''),
    fulfils: (record) => ask.clockOf(record) === 'met',
    at: (record) => ask.settling(record).lastAt,
  },
  'reopen-rate': {
    counts: (record) => ask.isComplaint(record) && ask.settling(record).firstAt !== undefined,
    fulfils: ask.wasReopened,
    at: (record) => ask.settling(record).firstAt,
  },
  'escalation-rate': { counts: () => true, fulfils: ask.wasEscalated, at: opened },
  'reassignment-rate': {
    counts: (record) => ask.assignees(record).length > 0,
    fulfils: (record) => ask.assignees(record).length > 1,
    at: opened,
  },
  'rejection-rate': {
    counts: (record) =>
      ask.isComplaint(record) && ask.closedAt(record) !== undefined && outcomeOf(record) !== 'merged',
    fulfils: (record) => outcomeOf(record) === 'rejected',
    at: ask.closedAt,
  },
  'completion-rate': {
    counts: ask.isOrder,
    fulfils: (record) => outcomeOf(record) === 'completed',
    at: opened,
  },
  'cancellation-rate': {
    counts: (record) => ask.isOrder(record) && ask.closedAt(record) !== undefined,
    fulfils: (record) => outcomeOf(record) === 'cancelled',
    at: ask.closedAt,
  },
  intake: { counts: () => true, fulfils: () => true, at: opened },
  backlog: { counts: isOpen, fulfils: isOpen },
  unassigned: { counts: isOpen, fulfils: (record) => ask.assignees(record).length === 0 },
  overdue: { counts: isOpen, fulfils: (record, now) => ask.dueAt(record) <= now },
  'due-today': {
    counts: isOpen,
    fulfils: (record, now) => ask.dueAt(record) > now && ask.dueAt(record) < tomorrow(now),
  },
};

const time =
  (until: (record: CaseRecord) => number | undefined) =>
  (record: CaseRecord): number | undefined => {
    const at = until(record);
    return at === undefined ? undefined : at - record.openedAt;
  };
const complaintsOnly =
  <T>(of: (record: CaseRecord) => T) =>
  (record: CaseRecord) =>
    ask.isComplaint(record) ? of(record) : undefined;

/** What is measured in milliseconds, and where it is placed. */
export const MEASURES: Readonly<
  Record<
    string,
    { of: (record: CaseRecord) => number | undefined; at: (record: CaseRecord) => number | undefined }
  >
> = {
  'first-response-time': {
    of: complaintsOnly(time(ask.answeredAt)),
    at: opened,
  },
  'first-resolution-time': {
    of: complaintsOnly(time((record) => ask.settling(record).firstAt)),
    at: (record) => ask.settling(record).firstAt,
  },
  'total-resolution-time': {
    of: complaintsOnly(time((record) => ask.settling(record).lastAt)),
    at: (record) => ask.settling(record).lastAt,
  },
  'first-resolution-working-time': {
    of: complaintsOnly((record) => workedUntil(record, 'firstAt')),
    at: (record) => ask.settling(record).firstAt,
  },
  'total-resolution-working-time': {
    of: complaintsOnly((record) => workedUntil(record, 'lastAt')),
    at: (record) => ask.settling(record).lastAt,
  },
};

/** `2026-03` of a moment in China. */
export const monthOf = (at: number): string => dateOf(dayOf(at)).slice(0, 7);

/** Numerator and denominator by store and month (or store alone, for what stands at a moment): `S01 2026-03`. */
export function sharesBy(
  figure: string,
  records: readonly CaseRecord[],
  now: number,
): ReadonlyMap<string, readonly [number, number]> {
  const { counts, fulfils, at } = SHARES[figure]!;
  const groups = new Map<string, [number, number]>();
  for (const record of records) {
    if (!counts(record, now)) continue;
    const moment = at?.(record);
    const key = at ? `${record.store} ${monthOf(moment!)}` : record.store;
    const group = groups.get(key) ?? [0, 0];
    groups.set(key, group);
    group[1] += 1;
    if (fulfils(record, now, records)) group[0] += 1;
  }
  return groups;
}

/** All measured values, in ascending order, by store and month. */
export function measuredBy(
  figure: string,
  records: readonly CaseRecord[],
): ReadonlyMap<string, readonly number[]> {
  const { of, at } = MEASURES[figure]!;
  const groups = new Map<string, number[]>();
  for (const record of records) {
    const value = of(record);
    if (value === undefined) continue;
    const key = `${record.store} ${monthOf(at(record)!)}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  for (const values of groups.values()) values.sort((one, other) => one - other);
  return groups;
}
