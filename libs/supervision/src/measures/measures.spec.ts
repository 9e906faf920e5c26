import { Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import type { Actor, Process } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { TemporaryViews } from '@huiyin/projections/testing';
import { STAFF_STREAM } from '@huiyin/staff';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../cases-view/case-row.ts';
import { OpenedView } from '../testing/opened-view.ts';

const HOUR = 3_600_000;
/** A Monday in a week without holidays; people work from nine to six with an hour's break. */
const MONDAY = Date.parse('2026-03-02T10:00+08:00');
const at = (text: string) => Date.parse(`2026-03-${text}+08:00`);
const LI: Actor = { id: 'li.na', role: 'agent', store: 'S01' };
const CHEN: Actor = { id: 'chen.jie', role: 'supervisor', store: 'S01' };
const CLOCK: Actor = { id: 'clock', role: 'system' };
const TOLD = { channel: 'hotline' };
const [complaint, order] = ['complaint', 'order-follow-up'].map((id) =>
  catalogue.processes.find((process) => process.id === id),
) as [Process, Process];
const REGISTRATION = {
  channel: 'hotline',
  customer: { phone: '13800138000' },
  description: '坏了',
  category: 'product-quality',
  severity: 'minor',
};

describe('what is measured of a case', () => {
  const views = new TemporaryViews();
  let opened: OpenedView;
  let runtime: Runtime;
  let caseId: string;
  let process: Process;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'measured', catalogue.process, catalogue.compilePolicy);
  });
  afterAll(() => views.remove());
  beforeEach(async () => {
    await opened.empty();
    runtime = await Runtime.open(new InMemoryEventStore(), catalogue as never);
    runtime.now = MONDAY;
  });

  async function begin(of: Process, payload: object, actor = LI): Promise<void> {
    process = of;
    const result = await runtime.commands.open(of, { name: 'register', payload, actor });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    ({ caseId } = result);
  }

  /** Gives a command at a moment. */
  async function when(moment: number, name: string, payload: object = {}, actor = LI): Promise<void> {
    runtime.now = moment;
    const result = await runtime.commands.execute(process, caseId, { name, payload, actor });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  }

  async function row(): Promise<CaseRow> {
    const events: RecordedEvent[] = [];
    for await (const event of runtime.store.readAll()) events.push(event);
    await opened.empty();
    await opened.feed(events);
    return (await opened.row(caseId))!;
  }

  async function staff(id: string, team: string, moment: number): Promise<void> {
    const data = { id, name: id, role: 'agent', team, skills: [] };
    const metadata = { occurredAt: new Date(moment).toISOString(), actor: CHEN };
    const event = { id: crypto.randomUUID(), type: 'StaffMemberAdded', data, metadata };
    await runtime.store.append(STAFF_STREAM, [event], 'any');
  }

  const settleFrom = async (moment: number) => {
    await when(moment, 'propose-solution', { remedies: [{ kind: 'refund', amount: 100 }] });
    await when(moment, 'accept-solution', { promisedBy: '2026-04-01T00:00:00Z' });
    await when(moment, 'report-execution');
  };

  describe('of a complaint', () => {
    beforeEach(() => begin(complaint, REGISTRATION));

    it('is the first answer of a person, and when it was due', async () => {
      expect(await row()).toMatchObject({ response_due_at: MONDAY + 24 * HOUR, answered_at: null });
      await when(MONDAY + HOUR, 'add-note', { text: '…' });
      await when(MONDAY + 2 * HOUR, 'acknowledge');
      expect(await row()).toMatchObject({
        response_due_at: MONDAY + 24 * HOUR,
        answered_at: MONDAY + 2 * HOUR,
        missed: 0,
      });
    });

    it('is who became responsible first, how often that changed, and in which team they were then', async () => {
      await staff('li.na', '一组', MONDAY);
      await staff('wang.fang', '二组', MONDAY);
      await when(MONDAY + HOUR, 'take');
      await staff('li.na', '三组', MONDAY + 2 * HOUR);
      expect(await row()).toMatchObject({ assignee: 'li.na', team: '一组', assigned_at: MONDAY + HOUR });
      await when(MONDAY + 3 * HOUR, 'assign', { assignee: 'wang.fang' }, CHEN);
      expect(await row()).toMatchObject({ team: '二组', assigned_at: MONDAY + HOUR, reassigned: 1 });
      await when(MONDAY + 4 * HOUR, 'assign', { assignee: 'li.na' }, CHEN);
      expect(await row()).toMatchObject({ team: '三组', reassigned: 2 });
      await when(MONDAY + 5 * HOUR, 'assign', { assignee: 'nobody' }, CHEN);
      expect(await row()).toMatchObject({ team: null, reassigned: 3 });
    });

    it('counts what was marked overdue, and what was done too late without a mark', async () => {
      await when(MONDAY + 25 * HOUR, 'expire-deadline', { deadline: 'firstResponse@0' }, CLOCK);
      expect(await row()).toMatchObject({
        missed: 1,
        expired: 1,
        level: 1,
        escalated_at: MONDAY + 25 * HOUR,
      });
      await when(MONDAY + 26 * HOUR, 'acknowledge');
      expect(await row()).toMatchObject({ missed: 1, expired: 0 });
      // One working day later; what the mark would have said is seen when it is done.
      await when(at('09T10:00'), 'verify', { findings: '属实', justified: true });
      expect(await row()).toMatchObject({ missed: 2, level: 1, escalated_at: MONDAY + 25 * HOUR });
    });

    it('doesn’t count reminders, nor what lapses', async () => {
      await when(MONDAY, 'acknowledge');
      await when(MONDAY, 'request-information', { question: '照片' });
      const due = (await runtime.cases.load(caseId))!.deadlines.find(
        ({ name }) => name === 'customerReminder',
      )!;
      await when(Date.parse(due.due), 'expire-deadline', { deadline: due.id }, CLOCK);
      expect(await row()).toMatchObject({ missed: 0, expired: 1, clock: 'paused' });
    });

    it('knows of which running deadline somebody was reminded last', async () => {
      await when(MONDAY + 20 * HOUR, 'remind', { deadline: 'firstResponse@0', share: 0.5 }, CLOCK);
      expect(await row()).toMatchObject({ reminded_at: MONDAY + 20 * HOUR });
      await when(MONDAY + 21 * HOUR, 'acknowledge');
      expect(await row()).toMatchObject({ reminded_at: null });
    });

    it('adds up the working time up to the outcome, without the wait for the customer', async () => {
      await when(at('02T11:00'), 'acknowledge');
      await when(at('02T11:00'), 'request-information', { question: '照片' });
      await when(at('04T10:00'), 'record-information', { information: '照片' });
      await when(at('04T11:00'), 'verify', { findings: '属实', justified: true });
      await settleFrom(at('04T11:00'));
      await when(at('04T11:30'), 'confirm-outcome', { score: 4 });
      const settled = await row();
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
      await when(at('02T11:00'), 'acknowledge');
      await when(at('02T11:00'), 'verify', { findings: '属实', justified: true });
      await settleFrom(at('02T11:00'));
      await when(at('02T11:00'), 'confirm-outcome');
      await when(at('03T09:00'), 'close', { rootCause: '…' }, CHEN);
      expect(await row()).toMatchObject({
        state: 'closed',
        final: 0,
        closed_at: at('03T09:00'),
        first_contact: 1,
        reopened: 0,
      });
      await when(at('04T10:00'), 'reopen', { reason: '又坏了' });
      expect(await row()).toMatchObject({
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
      await when(at('04T11:30'), 'withdraw', { reason: '算了', told: TOLD });
      expect(await row()).toMatchObject({
        outcome: 'withdrawn',
        closed_at: at('04T11:30'),
        first_resolution_working_ms: HOUR,
        resolution_working_ms: 2.5 * HOUR,
        first_contact: 0,
        reopened: 1,
      });
    });

    it('is told at once why nothing will be done: that is an answer and an outcome', async () => {
      await when(MONDAY + HOUR, 'reject', { reason: '非本店', told: TOLD });
      expect(await row()).toMatchObject({
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
      await runtime.policies.adopt({ calendar }, { id: 'admin', role: 'admin' });
      await when(MONDAY + 20 * HOUR, 'withdraw', { reason: '算了', told: TOLD });
      expect(await row()).toMatchObject({ resolution_working_ms: 20 * HOUR });
    });

    it('is how long it stayed in each state', async () => {
      await when(at('02T11:00'), 'acknowledge');
      await when(at('02T11:30'), 'add-note', { text: '…' });
      await when(at('03T10:00'), 'verify', { findings: '属实', justified: true });
      await row();
      const stays = await opened.read.selectFrom('stays').selectAll().orderBy('position').execute();
      const common = { case_id: caseId, process: 'complaint', store: 'S01' };
      expect(stays).toMatchObject([
        {
          ...{ ...common, state: 'received', entered_at: MONDAY, left_at: at('02T11:00') },
          ...{ working_ms: HOUR, next_state: 'verifying' },
        },
        { ...common, state: 'verifying', entered_at: at('02T11:00'), left_at: at('03T10:00') },
      ]);
      expect(await opened.row(caseId)).toMatchObject({ state: 'planning', entered_at: at('03T10:00') });
    });
  });

  describe('of an order', () => {
    beforeEach(() => begin(order, { channel: 'app', customer: { id: 'C-1' }, order: 'SO-1' }));

    it('is answered when it is confirmed, and turns out as it ends', async () => {
      expect(await row()).toMatchObject({ order_number: 'SO-1', clock: null, outcome: null });
      await when(at('02T11:00'), 'cancel', { reason: '不要了', told: TOLD });
      expect(await row()).toMatchObject({
        outcome: 'cancelled',
        answered_at: at('02T11:00'),
        resolved_at: at('02T11:00'),
        closed_at: at('02T11:00'),
        resolution_working_ms: HOUR,
        first_contact: 0,
      });
    });
  });
});
