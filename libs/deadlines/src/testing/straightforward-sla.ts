import type { RecordedFact } from '@huiyin/process-engine';
import type { WorkingTime } from '../sla/working-time.ts';

/** What is known of a target for the whole complaint, read off the raw facts without any of the view's code. */
export interface StraightforwardSla {
  readonly activatedAt: number;
  readonly settledAt: number | null;
  readonly calendarMs: number;
  readonly workingMs: number;
  readonly pausedMs: number;
  readonly missed: boolean;
}

const ANSWERS = [
  'OutcomeConfirmed',
  'FinalAnswerGiven',
  'CustomerUnreachable',
  'ComplaintRejected',
  'ComplaintWithdrawn',
  'ComplaintMerged',
];

/**
 * The targets of one complaint by its recorded states: from the opening, or a reopening, to the answer; running wherever the
 * region says `running` (or, once missed, `breached`), standing still where it says `paused`.
 */
export function straightforwardSla(
  history: readonly RecordedFact[],
  calendar: WorkingTime,
): readonly StraightforwardSla[] {
  const starts = history.filter(({ type }) => type === 'ComplaintReceived' || type === 'ComplaintReopened');
  return starts.map((start, index) => {
    const until = starts[index + 1]?.revision ?? history.length;
    const facts = history.slice(start.revision, until);
    const end = facts.findIndex(({ type }) => ANSWERS.includes(type));
    const part = end < 0 ? facts : facts.slice(0, end + 1);
    const sums = { calendarMs: 0, workingMs: 0, pausedMs: 0 };
    // What runs on is counted up to the last fact that says something of the target: it is marked by those alone.
    const marks = end < 0 ? part.filter((fact) => isMark(fact)) : part;
    for (const [place, { metadata }] of marks.slice(0, -1).entries()) {
      const [from, to] = [atOf(marks[place]!), atOf(marks[place + 1]!)];
      if (regionOf(metadata.to) === 'paused') sums.pausedMs += to - from;
      else {
        sums.calendarMs += to - from;
        sums.workingMs += calendar.workingTimeBetween(from, to);
      }
    }
    return {
      activatedAt: atOf(start),
      settledAt: end < 0 ? null : atOf(part.at(-1)!),
      ...sums,
      missed: part.some((fact, place) => {
        const due = dueIn(part.slice(0, place));
        return fact.type === 'ResolutionOverdue' || (due !== undefined && endsIt(fact) && atOf(fact) > due);
      }),
    };
  });
}

const atOf = ({ metadata }: RecordedFact) => Date.parse(metadata.occurredAt);
const regionOf = (state: RecordedFact['metadata']['to']) =>
  typeof state === 'string' ? state : String(state.resolution);
const ofTarget = (id: string) => id.startsWith('resolution@');
const setIn = ({ metadata }: RecordedFact) => metadata.deadlines?.set?.find(({ id }) => ofTarget(id));
const clearedIn = ({ metadata }: RecordedFact) => metadata.deadlines?.cleared?.some(ofTarget) ?? false;
const endsIt = (fact: RecordedFact) => clearedIn(fact);
const isMark = (fact: RecordedFact) =>
  (setIn(fact) !== undefined || clearedIn(fact)) && fact.type !== 'ResolutionOverdue';

/** The due moment in force after some facts. */
function dueIn(facts: readonly RecordedFact[]): number | undefined {
  const last = facts.findLast((fact) => setIn(fact) !== undefined || clearedIn(fact));
  const set = last && setIn(last);
  return set && Math.max(Date.parse(set.due), atOf(last));
}
