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

describe('the target for the whole complaint', () => {
  it('stands still while the customer is asked: the same activation, with another due moment', async () => {
    const targets = await complaint(
      ['02T11:00', 'acknowledge'],
      ['02T12:00', 'request-information', { question: '？' }],
      ['04T10:00', 'record-information', { information: '。' }],
      ['04T11:00', 'withdraw', { reason: '。', ...TOLD }],
    );
    const [resolution, ...more] = targets('resolution');
    expect(more).toEqual([]);
    expect(resolution).toMatchObject({
      outcome: 'met',
      n: 1,
      pauses: [{ from: at('02T12:00'), until: at('04T10:00') }],
      calendar_ms: 3 * HOUR,
      paused_ms: 46 * HOUR,
      working_ms: 3 * HOUR,
      paused_working_ms: calendar.workingTimeBetween(at('02T12:00'), at('04T10:00')),
      due_set_at: at('04T10:00'),
    });
    expect(events(resolution!)).toEqual([
      ['activated', MONDAY],
      ['paused', at('02T12:00')],
      ['resumed', at('04T10:00')],
      ['met', at('04T11:00')],
    ]);
  });

  it('is met where it stands when the case ends without its going on', async () => {
    const targets = await complaint(
      ['02T11:00', 'acknowledge'],
      ['02T12:00', 'request-information', { question: '？' }],
      ['04T10:00', 'withdraw', { reason: '。', ...TOLD }],
    );
    expect(targets('resolution')[0]).toMatchObject({
      outcome: 'met',
      paused_at: null,
      pauses: [{ from: at('02T12:00'), until: at('04T10:00') }],
      calendar_ms: 2 * HOUR,
      paused_ms: 46 * HOUR,
    });
  });

  it('goes on with another due moment when the severity is corrected', async () => {
    const targets = await complaint([
      '02T11:00',
      'correct-classification',
      { severity: 'critical', reason: '。' },
    ]);
    const [resolution] = targets('resolution');
    expect(resolution).toMatchObject({ outcome: 'running', n: 1, due_at: at('03T18:00') });
    expect(events(resolution!)).toEqual([
      ['activated', MONDAY],
      ['restarted', at('02T11:00')],
    ]);
  });

  it('isn’t missed before anybody could know: a due moment that lies back is missed when it is set', async () => {
    const targets = await complaint([
      '06T11:00',
      'correct-classification',
      { severity: 'critical', reason: '。' },
    ]);
    expect(targets('resolution')[0]).toMatchObject({ due_at: at('03T18:00'), breaches_at: at('06T11:00') });
  });

  it('is owed after it was missed, until the customer has the answer', async () => {
    const targets = await complaint(
      ['02T11:00', 'correct-classification', { severity: 'critical', reason: '。' }],
      ['02T12:00', 'acknowledge'],
      ['03T19:00', 'expire-deadline', { deadline: 'resolution@1' }],
      ['04T10:00', 'reject', { reason: '。', ...TOLD }],
    );
    const [resolution] = targets('resolution');
    expect(resolution).toMatchObject({
      outcome: 'breached',
      breaches_at: at('03T18:00'),
      settled_at: at('04T10:00'),
      settled_by: 'ComplaintRejected',
      calendar_ms: 48 * HOUR,
      overrun_ms: 16 * HOUR,
    });
    expect(events(resolution!).at(-1)).toEqual(['answered-late', at('04T10:00')]);
  });

  it('is another one when the complaint is reopened: the first and the total resolution are both exact', async () => {
    const targets = await complaint(
      ...SETTLED,
      ['05T10:00', 'reopen', { reason: '。' }],
      ['05T12:00', 'withdraw', { reason: '。', ...TOLD }],
    );
    const [first, second, ...more] = targets('resolution');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ n: 1, outcome: 'met', settled_at: at('03T11:00'), calendar_ms: 25 * HOUR });
    expect(second).toMatchObject({
      n: 2,
      outcome: 'met',
      activated_at: at('05T10:00'),
      settled_at: at('05T12:00'),
      calendar_ms: 2 * HOUR,
      working_ms: 2 * HOUR,
    });
  });
});
