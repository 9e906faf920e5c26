import { MONDAY, PEOPLE, Runtime } from '@huiyin/case-runtime/testing';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { TemporaryViews } from '@huiyin/projections/testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { slaOf, type SlaActivation } from '../queries/sla-of.ts';
import { OpenedDeadlines } from '../testing/index.ts';
import type { DeadlineTables } from '../view/tables.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(`2026-03-${text}+08:00`);
const views = new TemporaryViews();
afterAll(() => views.remove());
let opened = 0;

/** A complaint of Monday, 10:00, and what is done about it when; then its targets. */
async function complaint(
  ...steps: readonly (readonly [when: string, name: string, payload?: object])[]
): Promise<(target: string) => readonly SlaActivation[]> {
  const runtime = await Runtime.open();
  const caseId = await runtime.registered({}, PEOPLE.supervisor);
  for (const [when, name, payload = {}] of steps) {
    runtime.now = at(when);
    const actor = ['expire-deadline'].includes(name) ? PEOPLE.system : PEOPLE.storeManager;
    const result = await runtime.give(caseId, name, payload, { actor });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  }
  const scene = await OpenedDeadlines.open(runtime, await views.open<DeadlineTables>(`sla${(opened += 1)}`));
  await scene.catchUp();
  const activations = await slaOf(scene.database.read, caseId);
  await scene.close();
  return (target) => activations.filter((activation) => activation.target === target);
}

const events = ({ history }: SlaActivation) => history.map(({ event, at: when }) => [event, when] as const);
const calendar = compileCalendar(defaultCalendar);
const TOLD = { told: { channel: 'hotline' } };

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

/** Settled on Tuesday at 11:00, closed at 12:00. */
const SETTLED = [
  ['02T11:00', 'acknowledge'],
  ['02T12:00', 'verify', { findings: '属实', justified: true }],
  ['02T14:00', 'propose-solution', { remedies: [{ kind: 'apology' }] }],
  ['02T15:00', 'accept-solution', { promisedBy: '2026-03-03T18:00:00+08:00' }],
  ['03T10:00', 'report-execution'],
  ['03T11:00', 'confirm-outcome', { score: 5 }],
  ['03T12:00', 'close', { rootCause: '。' }],
] as const;

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
