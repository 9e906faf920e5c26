import { TemporaryViews } from '@huiyin/projections/testing';
import { MONDAY } from '@huiyin/case-runtime/testing';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { afterAll, describe, expect, it } from '@jest/globals';
import { happeningsOf as events, march as at, SETTLED, targetsOf, type Step } from '../testing/targets-of.ts';

const HOUR = 3_600_000;
const views = new TemporaryViews();
afterAll(() => views.remove());
const calendar = compileCalendar(defaultCalendar);
const TOLD = { told: { channel: 'hotline' } };
const complaint = (...steps: readonly Step[]) => targetsOf(views, ...steps);

describe('a target', () => {
  it('is met by what leaves its state in time', async () => {
    const targets = await complaint(['03T09:00', 'acknowledge']);
    const [response, ...more] = targets('firstResponse');
    expect(more).toEqual([]);
    expect(response).toMatchObject({
      n: 1,
      outcome: 'met',
      store: 'S01',
      process: 'complaint',
      activated_at: MONDAY,
      due_at: MONDAY + 24 * HOUR,
      settled_at: at('03T09:00'),
      settled_by: 'ComplaintAcknowledged',
      calendar_ms: 23 * HOUR,
      working_ms: calendar.workingTimeBetween(MONDAY, at('03T09:00')),
      paused_ms: 0,
      overrun_ms: null,
    });
    expect(events(response!)).toEqual([
      ['activated', MONDAY],
      ['met', at('03T09:00')],
    ]);
  });

  it('is met at its due moment, and missed a millisecond later, whether that was marked or not', async () => {
    const due = MONDAY + 24 * HOUR;
    const when = (moment: number) => new Date(moment + 8 * HOUR).toISOString().slice(8, 23);
    const [inTime] = (await complaint([when(due), 'acknowledge']))('firstResponse');
    const [late] = (await complaint([when(due + 1), 'acknowledge']))('firstResponse');
    expect(inTime).toMatchObject({ outcome: 'met', overrun_ms: null });
    expect(late).toMatchObject({ outcome: 'breached', breaches_at: due, overrun_ms: 1 });
  });

  it('is missed at its due moment, whoever marks that when, and answered late', async () => {
    const targets = await complaint(
      ['04T11:00', 'expire-deadline', { deadline: 'firstResponse@0' }],
      ['04T12:00', 'acknowledge'],
    );
    const [response] = targets('firstResponse');
    expect(response).toMatchObject({
      outcome: 'breached',
      breaches_at: at('03T10:00'),
      settled_at: at('04T12:00'),
      calendar_ms: 50 * HOUR,
      overrun_ms: 26 * HOUR,
      overrun_working_ms: calendar.workingTimeBetween(at('03T10:00'), at('04T12:00')),
    });
    expect(events(response!)).toEqual([
      ['activated', MONDAY],
      ['breached', at('03T10:00')],
      ['answered-late', at('04T12:00')],
    ]);
  });

  it('is cancelled when it isn’t owed any more', async () => {
    const targets = await complaint(['02T11:00', 'withdraw', { reason: '。', ...TOLD }]);
    expect(targets('firstResponse')[0]).toMatchObject({ outcome: 'cancelled', calendar_ms: HOUR });
    expect(events(targets('firstResponse')[0]!).at(-1)).toEqual(['cancelled', at('02T11:00')]);
  });

  it('is none where nobody owes anything', async () => {
    const targets = await complaint(...SETTLED);
    expect(targets('archiving')).toEqual([]);
  });
});
