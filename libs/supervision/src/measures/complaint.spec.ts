import { TemporaryViews } from '@huiyin/projections/testing';
import { catalogue } from '@huiyin/processes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenedView } from '../testing/opened-view.ts';
import { CHEN, CLOCK, MONDAY, Story } from '../testing/story.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(`2026-03-${text}+08:00`);
const TOLD = { channel: 'hotline' };
const REGISTRATION = {
  channel: 'hotline',
  customer: { phone: '13800138000' },
  description: '坏了',
  category: 'product-quality',
  severity: 'minor',
};

describe('what is measured of a complaint', () => {
  const views = new TemporaryViews();
  let opened: OpenedView;
  let story: Story;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'measured', catalogue.process, catalogue.compilePolicy);
  });
  afterAll(() => views.remove());
  beforeEach(async () => {
    story = await Story.begin(opened, 'complaint', REGISTRATION);
  });

  const settleFrom = async (moment: number) => {
    await story.when(moment, 'propose-solution', { remedies: [{ kind: 'refund', amount: 100 }] });
    await story.when(moment, 'accept-solution', { promisedBy: '2026-04-01T00:00:00Z' });
    await story.when(moment, 'report-execution');
  };

  it('is the first answer of a person, and when it was due', async () => {
    expect(await story.row()).toMatchObject({ response_due_at: MONDAY + 24 * HOUR, answered_at: null });
    await story.when(MONDAY + HOUR, 'add-note', { text: '…' });
    await story.when(MONDAY + 2 * HOUR, 'acknowledge');
    expect(await story.row()).toMatchObject({
      response_due_at: MONDAY + 24 * HOUR,
      answered_at: MONDAY + 2 * HOUR,
      missed: 0,
    });
  });

  it('is who became responsible first, how often that changed, and in which team they were then', async () => {
    await story.joins('li.na', '一组', MONDAY);
    await story.joins('wang.fang', '二组', MONDAY);
    await story.when(MONDAY + HOUR, 'take');
    await story.joins('li.na', '三组', MONDAY + 2 * HOUR);
    expect(await story.row()).toMatchObject({ assignee: 'li.na', team: '一组', assigned_at: MONDAY + HOUR });
    await story.when(MONDAY + 3 * HOUR, 'assign', { assignee: 'wang.fang' }, CHEN);
    expect(await story.row()).toMatchObject({ team: '二组', assigned_at: MONDAY + HOUR, reassigned: 1 });
    await story.when(MONDAY + 4 * HOUR, 'assign', { assignee: 'li.na' }, CHEN);
    expect(await story.row()).toMatchObject({ team: '三组', reassigned: 2 });
    await story.when(MONDAY + 5 * HOUR, 'assign', { assignee: 'nobody' }, CHEN);
    expect(await story.row()).toMatchObject({ team: null, reassigned: 3 });
  });

  it('counts what was marked overdue, and what was done too late without a mark', async () => {
    await story.when(MONDAY + 25 * HOUR, 'expire-deadline', { deadline: 'firstResponse@0' }, CLOCK);
    expect(await story.row()).toMatchObject({
      missed: 1,
      expired: 1,
      level: 1,
      escalated_at: MONDAY + 25 * HOUR,
    });
    await story.when(MONDAY + 26 * HOUR, 'acknowledge');
    expect(await story.row()).toMatchObject({ missed: 1, expired: 0 });
    // One working day later; what the mark would have said is seen when it is done.
    await story.when(at('09T10:00'), 'verify', { findings: '属实', justified: true });
    expect(await story.row()).toMatchObject({ missed: 2, level: 1, escalated_at: MONDAY + 25 * HOUR });
  });

  it('doesn’t count reminders, nor what lapses', async () => {
    await story.when(MONDAY, 'acknowledge');
    await story.when(MONDAY, 'request-information', { question: '照片' });
    const due = (await story.runtime.cases.load(story.caseId))!.deadlines.find(
      ({ name }) => name === 'customerReminder',
    )!;
    await story.when(Date.parse(due.due), 'expire-deadline', { deadline: due.id }, CLOCK);
    expect(await story.row()).toMatchObject({ missed: 0, expired: 1, clock: 'paused' });
  });

  it('knows of which running deadline somebody was reminded last', async () => {
    await story.when(MONDAY + 20 * HOUR, 'remind', { deadline: 'firstResponse@0', share: 0.5 }, CLOCK);
    expect(await story.row()).toMatchObject({ reminded_at: MONDAY + 20 * HOUR });
    await story.when(MONDAY + 21 * HOUR, 'acknowledge');
    expect(await story.row()).toMatchObject({ reminded_at: null });
  });

  it('adds up the working time up to the outcome, without the wait for the customer', async () => {
    await story.when(at('02T11:00'), 'acknowledge');
    await story.when(at('02T11:00'), 'request-information', { question: '照片' });
    await story.when(at('04T10:00'), 'record-information', { information: '照片' });
    await story.when(at('04T11:00'), 'verify', { findings: '属实', justified: true });
    await settleFrom(at('04T11:00'));
    await story.when(at('04T11:30'), 'confirm-outcome', { score: 4 });
    const settled = await story.row();
    expect(settled).toMatchObject({
      outcome: 'accepted',
      resolved_at: at('04T11:30'),
      first_resolved_at: at('04T11:30'),
      first_resolution_working_ms: 2.5 * HOUR,
      resolution_working_ms: 2.5 * HOUR,
      closed_at: null,
      score: 4,
      scored_at: at('04T11:30'),
      // It had to be asked for something.
      first_contact: 0,
      clock: 'met',
    });
  });

  it('goes on adding up where it is reopened, from then on', async () => {
    await story.when(at('02T11:00'), 'acknowledge');
    await story.when(at('02T11:00'), 'verify', { findings: '属实', justified: true });
    await settleFrom(at('02T11:00'));
    await story.when(at('02T11:00'), 'confirm-outcome');
    await story.when(at('03T09:00'), 'close', { rootCause: '…' }, CHEN);
    expect(await story.row()).toMatchObject({
      state: 'closed',
      final: 0,
      closed_at: at('03T09:00'),
      first_contact: 1,
      reopened: 0,
    });
    await story.when(at('04T10:00'), 'reopen', { reason: '又坏了' });
    expect(await story.row()).toMatchObject({
      closed_at: null,
      resolved_at: null,
      outcome: null,
      resolution_working_ms: null,
      first_resolved_at: at('02T11:00'),
      first_resolution_working_ms: HOUR,
      first_contact: 0,
      reopened: 1,
      clock: 'running',
    });
    await story.when(at('04T11:30'), 'withdraw', { reason: '算了', told: TOLD }, CHEN);
    expect(await story.row()).toMatchObject({
      outcome: 'withdrawn',
      closed_at: at('04T11:30'),
      first_resolution_working_ms: HOUR,
      resolution_working_ms: 2.5 * HOUR,
      first_contact: 0,
      reopened: 1,
    });
  });

  it('is told at once why nothing will be done: that is an answer and an outcome', async () => {
    await story.when(MONDAY + HOUR, 'reject', { reason: '非本店', told: TOLD });
    expect(await story.row()).toMatchObject({
      outcome: 'rejected',
      answered_at: MONDAY + HOUR,
      resolved_at: MONDAY + HOUR,
      closed_at: MONDAY + HOUR,
      final: 1,
      first_contact: 0,
    });
  });

  it('is by the calendar that was in force when it ended', async () => {
    const early = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '00:00', to: '24:00' }]]);
    const calendar = {
      ...{ id: 'always', version: 1, utcOffset: '+08:00', holidays: [], makeUpDays: [] },
      weekly: Object.fromEntries(early),
    };
    await story.runtime.policies.adopt({ calendar }, { id: 'admin', role: 'admin' });
    await story.when(MONDAY + 20 * HOUR, 'withdraw', { reason: '算了', told: TOLD });
    expect(await story.row()).toMatchObject({ resolution_working_ms: 20 * HOUR });
  });

  it('is how long it stayed in each state', async () => {
    await story.when(at('02T11:00'), 'acknowledge');
    await story.when(at('02T11:30'), 'add-note', { text: '…' });
    await story.when(at('03T10:00'), 'verify', { findings: '属实', justified: true });
    await story.row();
    const stays = await opened.read.selectFrom('stays').selectAll().orderBy('position').execute();
    const common = { case_id: story.caseId, process: 'complaint', store: 'S01' };
    expect(stays).toMatchObject([
      {
        ...{ ...common, state: 'received', entered_at: MONDAY, left_at: at('02T11:00') },
        ...{ working_ms: HOUR, next_state: 'verifying' },
      },
      { ...common, state: 'verifying', entered_at: at('02T11:00'), left_at: at('03T10:00') },
    ]);
    expect(await opened.row(story.caseId)).toMatchObject({ state: 'planning', entered_at: at('03T10:00') });
  });
});
