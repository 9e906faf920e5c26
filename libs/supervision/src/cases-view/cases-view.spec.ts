import {
  COMPLAINT,
  complaintCatalogue,
  foldHistory,
  PEOPLE,
  randomCommand,
  REGISTRATION,
  Runtime,
  type RandomCommand,
} from '@huiyin/case-runtime/testing';
import type { RecordedEvent } from '@huiyin/event-store';
import { Projector } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findCase } from '../queries/find-case.ts';
import { listCases } from '../queries/list-cases.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { rowOf } from '../testing/rows.ts';
import { NEVER } from './tables.ts';

const { process: find } = complaintCatalogue();
onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'cases', find);
  });
  beforeEach(() => opened.empty());

  /** Everything recorded so far. */
  async function logOf({ store }: Runtime): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll()) events.push(event);
    return events;
  }

  /** A log of three complaints, with the policy of the company at its start. */
  const randomLog = fc.array(fc.tuple(fc.nat(2), randomCommand), { maxLength: 40 });
  async function played(steps: readonly (readonly [number, RandomCommand])[]) {
    const runtime = await Runtime.open();
    const ids = [await runtime.registered(), await runtime.registered(), await runtime.registered()];
    for (const [index, { name, payload, actor, after }] of steps) {
      runtime.now += after;
      await runtime.give(ids[index]!, name, payload, { actor });
    }
    return { runtime, ids, log: await logOf(runtime) };
  }

  describe('the row of a case', () => {
    it('says what a list shows, from its registration on', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered({ order: 'SO-1', product: '电饭煲' });
      await opened.feed(await logOf(runtime));
      const position = await runtime.store.head();
      expect(await opened.row(caseId)).toEqual({
        ...rowOf({}),
        case_id: caseId,
        number: position,
        process: 'complaint',
        state: 'received',
        version: 1,
        store: 'S01',
        owner: 'agent',
        assignee: null,
        title: REGISTRATION.description,
        customer: '王女士',
        customer_id: '13800000000',
        customer_phone: '13800000000',
        tier: 'gold',
        product: '电饭煲',
        category: 'product-quality',
        severity: 'minor',
        urgency: 2,
        channel: 'hotline',
        order_number: 'SO-1',
        opened_at: runtime.now,
        changed_at: runtime.now,
        acted_at: runtime.now,
        entered_at: runtime.now,
        due_at: runtime.now + 24 * 3_600_000,
        response_due_at: runtime.now + 24 * 3_600_000,
        clock: 'running',
        expired: 0,
        final: 0,
        deviations: 0,
        search: [caseId, REGISTRATION.description, '王女士', '13800000000', 'so-1', '电饭煲'].join('\n'),
        position,
        broken: null,
      });
    });

    it('follows the case: state, who is responsible, what is due, what is overdue', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      runtime.now += 25 * 3_600_000;
      await runtime.give(
        caseId,
        'expire-deadline',
        { deadline: 'firstResponse@0' },
        { actor: PEOPLE.system },
      );
      await opened.feed(await logOf(runtime));
      expect(await opened.row(caseId)).toMatchObject({ expired: 1, changed_at: runtime.now, version: 2 });
      expect((await opened.row(caseId))?.due_at).toBeLessThan(runtime.now);

      for (const [name, payload] of [
        ['acknowledge', {}],
        ['verify', { findings: '属实', justified: true }],
        ['propose-solution', { remedies: [{ kind: 'refund', amount: 300 }] }],
      ] as const)
        await runtime.give(caseId, name, payload);
      await opened.feed((await logOf(runtime)).slice(-3));
      expect(await opened.row(caseId)).toMatchObject({
        state: 'awaitingApproval.supervisor',
        owner: 'supervisor',
        assignee: 'li.na',
        expired: 0,
        version: 5,
      });
    });

    it('is not overdue for what lapses by itself: a closed complaint waits for nobody', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      for (const [name, payload, actor] of [
        ['acknowledge', {}],
        ['verify', { findings: '属实', justified: true }],
        ['propose-solution', { remedies: [{ kind: 'apology' }] }],
        ['accept-solution', { promisedBy: '2099-01-01T00:00:00Z' }],
        ['report-execution', {}],
        ['confirm-outcome', { score: 5 }],
        ['close', { rootCause: '疏忽' }, PEOPLE.supervisor],
      ] as const)
        await runtime.give(caseId, name, payload, actor && { actor });
      await opened.feed(await logOf(runtime));
      expect(await opened.row(caseId)).toMatchObject({ state: 'closed', due_at: NEVER, final: 0 });
      const card = await findCase(opened.read, caseId);
      expect(card?.deadlines).toMatchObject([{ name: 'archiving' }]);
    });

    it('has neither owner nor deadline when the case is over', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      const payload = { reason: '误会', told: { channel: 'hotline' } };
      await runtime.give(caseId, 'withdraw', payload);
      await opened.feed(await logOf(runtime));
      expect(await opened.row(caseId)).toMatchObject({
        state: 'withdrawn',
        owner: null,
        due_at: NEVER,
        final: 1,
      });
    });

    it('never goes back in time: what is recorded late counts as happened by then', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      runtime.now += 1_000;
      await runtime.give(caseId, 'add-note', { text: 'later' });
      runtime.now -= 500;
      await runtime.give(caseId, 'add-note', { text: 'recorded after it, happened before it' });
      await opened.feed(await logOf(runtime));
      expect(await opened.row(caseId)).toMatchObject({
        opened_at: runtime.now - 500,
        changed_at: runtime.now + 500,
        version: 3,
      });
    });

    it('counts the steps that deviated, which change nothing else but the version', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      const [opening] = await runtime.history(caseId);
      const metadata = { ...opening!.metadata, deadlines: undefined };
      const deviation = {
        id: crypto.randomUUID(),
        type: 'StepDeviated',
        data: { step: {}, reason: 'not-mapped', wouldBe: [] },
        metadata: { ...metadata, from: metadata.to },
      };
      await runtime.store.append(caseId, [deviation], 0);
      const log = await logOf(runtime);
      await opened.feed(log.slice(0, -1));
      const before = await opened.row(caseId);
      await opened.feed(log.slice(-1));
      expect(await opened.row(caseId)).toEqual({
        ...before,
        deviations: 1,
        version: 2,
        position: log.at(-1)!.position,
      });
    });
  });

  describe('text that no database can hold', () => {
    it('is shown with U+FFFD in its place, and found by itself', async () => {
      const runtime = await Runtime.open();
      const description = '电饭煲\0坏了';
      const caseId = await runtime.registered({ description });
      await opened.feed(await logOf(runtime));
      expect(await opened.row(caseId)).toMatchObject({ title: '电饭煲\uFFFD坏了', broken: null });
      expect((await findCase(opened.read, caseId))?.data).toMatchObject({ description });
      const order = { sort: 'opened', descending: false, limit: 10 } as const;
      const { rows } = await listCases(opened.read, { text: '煲\0坏' }, order, runtime.now);
      expect(rows).toHaveLength(1);
    });
  });

  describe('the views of cases', () => {
    it('say what the streams fold to', async () => {
      await fc.assert(
        fc.asyncProperty(randomLog, async (steps) => {
          const { runtime, ids, log } = await played(steps);
          await opened.empty();
          await opened.feed(log);
          for (const id of ids) {
            const state = foldHistory(COMPLAINT, id, await runtime.history(id)).at(-1)!;
            const card = await findCase(opened.read, id);
            expect(card?.row).toMatchObject({
              state: state.properties.name,
              owner: state.properties.owner ?? null,
              final: state.properties.final ? 1 : 0,
              store: state.store,
              version: state.revision + 1,
              broken: null,
            });
            expect(card?.regions).toEqual(state.state);
            expect(card?.data).toEqual(JSON.parse(JSON.stringify(state.data)));
            expect(card?.deadlines).toEqual(state.deadlines);
          }
        }),
        { numRuns: 25 },
      );
    });

    it('are the same whether events come one by one or in batches of any size, forgotten in between or not', async () => {
      const batched = await OpenedView.open(views, 'batched', find);
      await fc.assert(
        fc.asyncProperty(
          randomLog,
          fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { minLength: 1 }),
          async (steps, sizes) => {
            const { log } = await played(steps);
            await opened.empty();
            for (const event of log) await opened.feed([event]);
            await batched.empty();
            for (let from = 0, batch = 0; from < log.length; batch++) {
              const [size, forgotten] = sizes[batch % sizes.length]!;
              if (forgotten) batched.view.forget();
              await batched.feed(log.slice(from, (from += size)));
            }
            expect(await batched.digest()).toBe(await opened.digest());
          },
        ),
        { numRuns: 25 },
      );
    });

    it('are the same when they are rebuilt from zero', async () => {
      const { runtime, log } = await played(fc.sample(randomLog, { numRuns: 1, seed: 7 })[0]!);
      const projector = await Projector.open(runtime.store, opened.database, opened.view);
      await projector.catchUp();
      const digest = await opened.digest();
      await projector.reset();
      expect(await opened.row(log.at(-1)!.stream)).toBeUndefined();
      await projector.catchUp();
      expect(await opened.digest()).toBe(digest);
    });
  });
});
