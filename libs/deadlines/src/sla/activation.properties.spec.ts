import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NEVER, type SlaHappening, type SlaRow } from '../view/tables.ts';
import { Activation } from './activation.ts';
import type { SlaCause } from './first-row.ts';

const calendar = compileCalendar(defaultCalendar);
const MINUTE = 60_000;
const START = Date.parse('2026-02-09T10:00+08:00');

/** What may happen to an activation, so many minutes after what happened before. */
const step = fc.record({
  after: fc.nat(4 * 24 * 60).map((minutes) => minutes * MINUTE),
  does: fc.constantFrom('pause', 'go-on', 'restart', 'expire', 'settle', 'cancel'),
  /** Minutes that a due moment lies ahead, or back. */
  due: fc.integer({ min: -600, max: 9 * 24 * 60 }).map((minutes) => minutes * MINUTE),
});

interface Told {
  readonly row: SlaRow;
  readonly history: readonly SlaHappening[];
}

function tell(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): Told {
  const cause = (at: number): SlaCause => ({ at, fact: 'Happened', revision: 0, policy: 0 });
  const about = { case_id: 'c', process: 'complaint', store: 'S01', target: 'resolution', n: 1 };
  const deadline = (at: number, due: number) => ({ id: 'd', due: at + due });
  let now = START;
  const activation = Activation.begin(about, deadline(now, 5 * 24 * 60 * MINUTE), cause(now), () => calendar);
  for (const { after, does, due } of steps) {
    if (activation.isSettled) break;
    now += after;
    if (does === 'pause' && !activation.isPaused) activation.pause(cause(now));
    else if (does === 'go-on' && activation.isPaused) activation.goOn(deadline(now, due), cause(now));
    else if (does === 'restart' && !activation.isPaused) activation.goOn(deadline(now, due), cause(now));
    else if (does === 'expire' && now >= activation.row.breaches_at) activation.expire(cause(now));
    else if (does === 'settle') activation.settle(cause(now));
    else if (does === 'cancel') activation.cancel(cause(now));
  }
  const { row } = activation;
  return { row, history: JSON.parse(row.history) as SlaHappening[] };
}

const told = fc.array(step, { maxLength: 12 }).map(tell);
const all = (check: (told: Told) => void) => fc.assert(fc.property(told, check), { numRuns: 500 });

describe('an activation, whatever happens to it', () => {
  it('conserves time: what it ran and what it stood still are together what went by, in calendar and in working time', () =>
    all(({ row }) => {
      const { activated_at: from, marked_at: until } = row;
      expect(row.calendar_ms + row.paused_ms).toBe(until - from);
      expect(row.working_ms! + row.paused_working_ms!).toBe(calendar.workingTimeBetween(from, until));
    }));

  it('stood still for as long as its pauses say', () =>
    all(({ row }) => {
      const pauses = (JSON.parse(row.pauses) as [number, number | null][]).map(
        ([from, until]) => [from, until ?? row.marked_at] as const,
      );
      expect(row.paused_ms).toBe(pauses.reduce((sum, [from, until]) => sum + until - from, 0));
      expect(row.paused_working_ms).toBe(
        pauses.reduce((sum, [from, until]) => sum + calendar.workingTimeBetween(from, until), 0),
      );
    }));

  it('has a history that tells the same as its row', () =>
    all(({ row, history }) => {
      const told = history.map(({ event }) => event);
      expect(told[0]).toBe('activated');
      expect(told.filter((event) => event === 'breached')).toHaveLength(row.outcome === 'breached' ? 1 : 0);
      const paused = told.findLastIndex((event) => event === 'paused');
      const resumed = told.findLastIndex((event) => event === 'resumed');
      expect(row.paused_at !== null).toBe(paused > resumed && row.settled_at === null);
      if (row.outcome === 'met') expect(told.at(-1)).toBe('met');
    }));

  it('is missed for good once a due moment in force has passed, and at that moment', () =>
    all(({ row, history }) => {
      const missed = history.find(({ event }) => event === 'breached');
      expect(missed?.at ?? NEVER).toBe(row.outcome === 'breached' ? row.breaches_at : NEVER);
      // A straightforward look at the history: between two of its rows a due moment is in force, unless it stands still.
      const [first] = history.flatMap(({ event, at, due }, index) => {
        const next = history.slice(index + 1).find((other) => other.event !== 'breached');
        const runs = event === 'activated' || event === 'resumed' || event === 'restarted';
        const moment = Math.max(due, at);
        return runs && next && next.at > moment ? [moment] : [];
      });
      if (first !== undefined) expect(row.breaches_at).toBe(first);
    }));

  it('overruns from the moment it was missed until it was settled', () =>
    all(({ row }) => {
      const { settled_at: settled, breaches_at: missed, outcome, overrun_ms: overrun } = row;
      expect(overrun).toBe(outcome === 'breached' && settled !== null ? settled - missed : null);
    }));
});
