import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar } from './compiled-calendar.ts';
import { dueAt } from './duration.ts';
import { amounts, calendars, durations, moments } from './testing/any-calendar.ts';
import { spansOf } from './testing/spans.ts';
import { DAY, parseUtcOffset } from './wall-clock.ts';

describe('working time on any calendar', () => {
  it('is what adding up the shifts in between gives', () => {
    fc.assert(
      fc.property(calendars, moments, moments, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const summed = spansOf(calendar, from, to).reduce((sum, [start, end]) => sum + end - start, 0);
        expect(compileCalendar(calendar).workingTimeBetween(from, to)).toBe(summed);
      }),
    );
  });

  it('goes on at the first moment inside a shift', () => {
    fc.assert(
      fc.property(calendars, moments, (calendar, at) => {
        const compiled = compileCalendar(calendar);
        const [next] = spansOf(calendar, at, at + 100 * DAY);
        expect(compiled.nextWorkingMoment(at)).toBe(next?.[0]);
        expect(compiled.isWorking(at)).toBe(next?.[0] === at);
      }),
    );
  });

  it('adds up over any moment in between', () => {
    fc.assert(
      fc.property(calendars, moments, moments, moments, (calendar, a, b, c) => {
        const compiled = compileCalendar(calendar);
        expect(compiled.workingTimeBetween(a, b) + compiled.workingTimeBetween(b, c)).toBe(
          compiled.workingTimeBetween(a, c),
        );
      }),
    );
  });

  it('has passed at the first possible moment', () => {
    fc.assert(
      fc.property(calendars, moments, amounts, (calendar, at, ms) => {
        const compiled = compileCalendar(calendar);
        const due = compiled.addWorkingTime(at, ms);
        expect(compiled.workingTimeBetween(at, due)).toBe(ms);
        if (ms > 0) expect(compiled.workingTimeBetween(at, due - 1)).toBe(ms - 1);
        else expect(due).toBe(at);
      }),
    );
  });

  it('leads back from what has passed to the first moment at which it had', () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(40 * DAY), (calendar, a, span) => {
        const compiled = compileCalendar(calendar);
        const elapsed = compiled.workingTimeBetween(a, a + span);
        const first = compiled.addWorkingTime(a, elapsed);
        expect(first).toBeLessThanOrEqual(a + span);
        expect(compiled.workingTimeBetween(first, a + span)).toBe(0);
      }),
    );
  });

  it('can be added in two parts', () => {
    fc.assert(
      fc.property(calendars, moments, amounts, amounts, (calendar, at, one, two) => {
        const compiled = compileCalendar(calendar);
        expect(compiled.addWorkingTime(compiled.addWorkingTime(at, one), two)).toBe(
          compiled.addWorkingTime(at, one + two),
        );
      }),
    );
  });

  it('is conserved when a clock is paused and resumed', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        amounts,
        fc.nat(20 * DAY),
        fc.nat(20 * DAY),
        (calendar, start, total, runs, rests) => {
          const compiled = compileCalendar(calendar);
          const paused = Math.min(start + runs, compiled.addWorkingTime(start, total));
          const left = total - compiled.workingTimeBetween(start, paused);
          const due = compiled.addWorkingTime(paused + rests, left);
          expect(
            compiled.workingTimeBetween(start, paused) + compiled.workingTimeBetween(paused + rests, due),
          ).toBe(total);
          expect(due).toBeGreaterThanOrEqual(compiled.addWorkingTime(start, total));
        },
      ),
    );
  });
});

describe('a due moment on any calendar', () => {
  it('is never before the start', () => {
    fc.assert(
      fc.property(calendars, moments, durations, (calendar, start, duration) => {
        expect(dueAt(compileCalendar(calendar), start, duration)).toBeGreaterThan(start);
      }),
    );
  });

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(3 * DAY), durations, (calendar, start, later, duration) => {
        const compiled = compileCalendar(calendar);
        expect(dueAt(compiled, start + later, duration)).toBeGreaterThanOrEqual(
          dueAt(compiled, start, duration),
        );
      }),
    );
  });

  it('is later for more of the same unit', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        durations,
        fc.integer({ min: 1, max: 9 }),
        (calendar, start, duration, more) => {
          const compiled = compileCalendar(calendar);
          expect(dueAt(compiled, start, { ...duration, amount: duration.amount + more })).toBeGreaterThan(
            dueAt(compiled, start, duration),
          );
        },
      ),
    );
  });

  it('after N working days leaves work on N days, and ends with the last of it', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 30 }), (calendar, start, n) => {
        const offset = parseUtcOffset(calendar.utcOffset) ?? NaN;
        const due = compileCalendar(calendar).addWorkingDays(start, n);
        const dayOf = (moment: number) => Math.floor((moment + offset) / DAY);
        const tomorrow = (dayOf(start) + 1) * DAY - offset;
        const spans = spansOf(calendar, tomorrow, due);
        expect(new Set(spans.map(([from]) => dayOf(from))).size).toBe(n);
        const midnight = (dayOf(due - 1) + 1) * DAY - offset;
        expect(spansOf(calendar, due, midnight)).toEqual([]);
        expect(spans.at(-1)?.[1]).toBe(due);
      }),
    );
  });
});
