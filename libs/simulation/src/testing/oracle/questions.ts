import type { CaseEvent, CaseRecord } from './case-record.ts';

/** What can be asked of a case, answered by looking through its events from the beginning to the end. */

const PEOPLE = ['agent', 'supervisor', 'store-manager', 'department'];
/** Complaints, then orders, returns and visits. */
const ENDED = [
  ...['closed', 'archived', 'rejected', 'withdrawn', 'merged'],
  ...['completed', 'cancelled'],
  ...['unreachable', 'declined', 'dispensed'],
];
const OUTCOMES: Readonly<Record<string, string>> = {
  OutcomeConfirmed: 'accepted',
  FinalAnswerGiven: 'final-answer',
  CustomerUnreachable: 'unreachable',
  ComplaintRejected: 'rejected',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintMerged: 'merged',
};

const last = ({ events }: CaseRecord): CaseEvent => events.at(-1)!;
export const isComplaint = ({ process }: CaseRecord): boolean => process === 'complaint';
export const isOrder = ({ process }: CaseRecord): boolean => process === 'order-follow-up';

/** When a person first answered the customer of a complaint. */
export const answeredAt = ({ events }: CaseRecord): number | undefined =>
  events.find(
    ({ type, actor }) =>
      ['ComplaintAcknowledged', 'ComplaintRejected', 'ComplaintWithdrawn', 'ComplaintMerged'].includes(
        type,
      ) && PEOPLE.includes(actor.role),
  )?.at;

export const responseDueAt = ({ events }: CaseRecord): number | undefined =>
  events.flatMap(({ set }) => set).find(({ name }) => name === 'firstResponse')?.due;

/** When it last came to an end that holds; none while it is open. */
export function closedAt({ events }: CaseRecord): number | undefined {
  let closed: number | undefined;
  for (const { state, at } of events)
    if (!ENDED.includes(state)) closed = undefined;
    else closed ??= at;
  return closed;
}

/** How it ended, and when the customer had the outcome, first and last. */
export function settling(record: CaseRecord) {
  let outcome: string | undefined;
  let firstAt: number | undefined;
  let lastAt: number | undefined;
  for (const { type, at, state } of record.events) {
    const now = isComplaint(record) ? OUTCOMES[type] : ENDED.includes(state) ? state : undefined;
    if (type === 'ComplaintReopened') [outcome, lastAt] = [undefined, undefined];
    if (now !== undefined) [outcome, lastAt, firstAt] = [now, at, firstAt ?? at];
  }
  return { outcome, firstAt, lastAt };
}

/** Deadlines that somebody owed and that went by. A customer's, and those that lapse, owe nobody anything. */
export function missed({ events }: CaseRecord): number {
  const lapsing = [
    ...['archiving', 'acceptance', 'customerReminder', 'paymentReminder', 'furtherReminder', 'goodsReturn'],
  ];
  const due = new Map<string, number>();
  const gone = new Set<string>();
  for (const { at, type, data, set, cleared, expired } of events) {
    const marked = type.endsWith('Overdue') ? [data.deadline as string] : [];
    for (const id of [...expired, ...marked]) if (due.has(id)) gone.add(id);
    for (const id of cleared) if ((due.get(id) ?? Infinity) < at) gone.add(id);
    for (const { id, name, due: moment } of set) if (!lapsing.includes(name)) due.set(id, moment);
  }
  return gone.size;
}

/** The earliest moment at which something is, or was, due that still runs; lapsing ones left out. */
export function dueAt({ events }: CaseRecord): number {
  const running = new Map<string, number>();
  for (const { set, cleared } of events) {
    for (const id of cleared) running.delete(id);
    for (const { id, name, due } of set)
      if (name !== 'archiving' && name !== 'acceptance') running.set(id, due);
  }
  return Math.min(Infinity, ...running.values());
}

/** Who was responsible, one after the other. */
export function assignees({ events }: CaseRecord): readonly { readonly id: string; readonly at: number }[] {
  const found: { id: string; at: number }[] = [];
  for (const { type, data, actor, at } of events) {
    if (type === 'CaseAssigned' && found.at(-1)?.id !== data.assignee)
      found.push({ id: data.assignee as string, at });
    if (type === 'ComplaintAcknowledged' && found.length === 0) found.push({ id: actor.id, at });
  }
  return found;
}

export const wasEscalated = ({ events }: CaseRecord): boolean => events.some(({ level }) => level !== 'none');
export const isEscalated = (record: CaseRecord): boolean => last(record).level !== 'none';
export const wasReopened = ({ events }: CaseRecord): boolean =>
  events.some(({ type }) => type === 'ComplaintReopened');
export const clockOf = (record: CaseRecord): string | undefined => last(record).clock;
export const changedAt = (record: CaseRecord): number => last(record).at;

/** The last score that the customer gave. */
export function score({ events }: CaseRecord): { readonly value: number; readonly at: number } | undefined {
  const scored = events.findLast(
    ({ type, data }) => ['OutcomeConfirmed', 'VisitMade'].includes(type) && data.score !== undefined,
  );
  return scored && { value: scored.data.score as number, at: scored.at };
}

/** Whether the first offer was accepted, and nothing came back. */
export const wasSolvedAtOnce = (record: CaseRecord): boolean =>
  settling(record).outcome === 'accepted' &&
  !record.events.some(({ type }) =>
    [
      'InformationRequested',
      'SolutionRefused',
      'ExecutionFailed',
      'OutcomeDisputed',
      'ComplaintReopened',
    ].includes(type),
  );

/** What it is about, as it was corrected last. */
export const category = ({ events }: CaseRecord): unknown =>
  events.findLast(({ data }) => data.category !== undefined)?.data.category;

/** The times in which it was in a state, from entering until leaving it. */
export function stays({
  events,
}: CaseRecord): readonly { state: string; from: number; until: number | undefined }[] {
  const found: { state: string; from: number; until: number | undefined }[] = [];
  for (const { state, at } of events) {
    const current = found.at(-1);
    if (current?.state === state) continue;
    if (current) current.until = at;
    found.push({ state, from: at, until: undefined });
  }
  return found;
}
