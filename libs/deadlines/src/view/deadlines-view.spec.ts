import { PEOPLE, Runtime, MONDAY } from '@huiyin/case-runtime/testing';
import { onEachDialect } from '@huiyin/projections/testing';
import { viewDigest } from '@huiyin/projections';
import { describe, expect, it } from '@jest/globals';
import { runningDeadlines } from '../queries/due-deadlines.ts';
import { OpenedDeadlines, remindingAt } from '../testing/index.ts';
import { NEVER, type DeadlineTables } from './tables.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the deadlines view', () =>
  onEachDialect((views) => {
    let opened = 0;
    const open = async (...shares: readonly number[]) => {
      const runtime = await Runtime.open();
      const database = await views.open<DeadlineTables>(`deadlines${(opened += 1)}`);
      return OpenedDeadlines.open(runtime, database, { policies: remindingAt(...shares) });
    };

    it('shows what runs in a case, next due first', async () => {
      const scene = await open();
      const caseId = await scene.runtime.registered();
      await scene.catchUp();
      const running = await runningDeadlines(scene.database.read, caseId);
      expect(running.map(({ deadline, due_at, store }) => [deadline, due_at, store])).toEqual([
        ['firstResponse@0', MONDAY + DAY, 'S01'],
        ['resolution@0', Date.parse('2026-03-11T18:00+08:00'), 'S01'],
      ]);
      expect(running[0]).toMatchObject({
        id: `${caseId}/firstResponse@0`,
        case_id: caseId,
        process: 'complaint',
        name: 'firstResponse',
        set_at: MONDAY,
        expired: 0,
        lapses: 0,
        fires_at: MONDAY + DAY,
        remind_at: NEVER,
      });
      await scene.close();
    });

    it('has no row any more of what was met, whether it had one or not', async () => {
      const scene = await open();
      const caseId = await scene.runtime.registered();
      await scene.catchUp();
      await scene.runtime.give(caseId, 'acknowledge');
      await scene.runtime.give(caseId, 'verify', { findings: '属实', justified: true });
      await scene.catchUp();
      expect((await scene.running()).map(({ deadline }) => deadline)).toEqual(['planning@2', 'resolution@0']);
      await scene.close();
    });

    it('keeps what went by, and doesn’t have it fired again', async () => {
      const scene = await open();
      const caseId = await scene.runtime.registered();
      scene.runtime.now += DAY;
      await scene.runtime.give(
        caseId,
        'expire-deadline',
        { deadline: 'firstResponse@0' },
        { actor: PEOPLE.system },
      );
      await scene.catchUp();
      expect((await scene.running())[0]).toMatchObject({
        deadline: 'firstResponse@0',
        expired: 1,
        fires_at: NEVER,
      });
      await scene.close();
    });

    it('says when somebody is to be reminded next, and never of what lapses by itself', async () => {
      const scene = await open(0.75, 0.5);
      const caseId = await scene.runtime.registered();
      await scene.catchUp();
      const [first] = await scene.running();
      expect(first).toMatchObject({ remind_at: MONDAY + 12 * HOUR, shares: '[0.5,0.75]', reminded_at: null });
      scene.runtime.now += 12 * HOUR;
      const reminder = { deadline: 'firstResponse@0', share: 0.5 };
      await scene.runtime.give(caseId, 'remind', reminder, { actor: PEOPLE.system });
      await scene.catchUp();
      expect((await scene.running())[0]).toMatchObject({
        remind_at: MONDAY + 18 * HOUR,
        shares: '[0.75]',
        reminded_at: MONDAY + 12 * HOUR,
      });
      await scene.close();
    });

    it('holds the same rows after a build in one go as followed fact by fact', async () => {
      const scene = await open(0.75);
      const { runtime } = scene;
      const caseId = await runtime.registered();
      const step = async (name: string, payload: object = {}) => {
        runtime.now += 5 * HOUR;
        await runtime.give(caseId, name, payload, { actor: PEOPLE.storeManager });
        await scene.catchUp();
        scene.view.forget();
      };
      await scene.catchUp();
      await step('acknowledge');
      await step('request-information', { question: '？' });
      await step('record-information', { information: '。' });
      await step('correct-classification', { severity: 'major', reason: '。' });
      await step('verify', { findings: '属实', justified: true });
      await step('withdraw', { reason: '。', told: { channel: 'hotline' } });
      const followed = await viewDigest(scene.database.read, scene.view);
      await scene.projector.reset();
      await scene.catchUp();
      expect(await viewDigest(scene.database.read, scene.view)).toBe(followed);
      expect(await scene.activations()).toHaveLength(6);
      await scene.close();
    });

    it('parks a case that it can’t follow, and follows the others', async () => {
      const scene = await open();
      const { runtime } = scene;
      const [sick, well] = [await runtime.registered(), await runtime.registered()];
      const [opening] = await runtime.history(sick);
      const { data, metadata } = opening!;
      const note = { id: crypto.randomUUID(), type: 'NoteAdded', data };
      const machine = { id: 'complaint', version: 9, hash: '' };
      await runtime.store.append(sick, [{ ...note, metadata: { ...metadata, machine } }], 0);
      await runtime.give(well, 'acknowledge');
      await scene.catchUp();
      expect(await scene.projector.parked.list()).toMatchObject([
        {
          stream: sick,
          revision: 1,
          reason: expect.stringContaining("complaint version 9 isn't known here"),
        },
      ]);
      const running = await runningDeadlines(scene.database.read, well);
      expect(running.map(({ name }) => name)).toEqual(['verification', 'resolution']);
      expect(await runningDeadlines(scene.database.read, sick)).toHaveLength(2);
      await scene.close();
    });

    it('counts no working time by a policy that this build can’t read', async () => {
      const runtime = await Runtime.open();
      const database = await views.open<DeadlineTables>(`deadlines${(opened += 1)}`);
      const unreadable = {
        calendar: () => {
          throw new Error('a calendar of another kind');
        },
        reminders: () => [],
      };
      const scene = await OpenedDeadlines.open(runtime, database, { policies: unreadable });
      const caseId = await runtime.registered();
      runtime.now += HOUR;
      await runtime.give(caseId, 'acknowledge');
      await scene.catchUp();
      const [response] = (await scene.activations()).filter(({ target }) => target === 'firstResponse');
      expect(response).toMatchObject({ outcome: 'met', calendar_ms: HOUR, working_ms: null });
      await scene.close();
    });
  }));
