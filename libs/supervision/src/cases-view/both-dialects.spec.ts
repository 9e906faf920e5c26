import { complaintCatalogue, randomCommand, Runtime } from '@huiyin/case-runtime/testing';
import type { RecordedEvent } from '@huiyin/event-store';
import { onPostgres, TemporaryPostgresViews, TemporaryViews } from '@huiyin/projections/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFilter } from '../queries/case-filter.ts';
import { countCases } from '../queries/count-cases.ts';
import { listCases } from '../queries/list-cases.ts';
import { SORTS, type Sort } from '../queries/page-of-cases.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { anyRows, putRows } from '../testing/rows.ts';

const { process: find } = complaintCatalogue();

/** Three complaints, and what people did to them; texts may hold anything. */
const log = fc
  .record({
    descriptions: fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 3, maxLength: 3 }),
    steps: fc.array(fc.tuple(fc.nat(2), randomCommand), { maxLength: 30 }),
  })
  .map(({ descriptions, steps }) => async () => {
    const runtime = await Runtime.open();
    const ids: string[] = [];
    for (const description of descriptions) ids.push(await runtime.registered({ description }));
    for (const [index, { name, payload, actor, after }] of steps) {
      runtime.now += after;
      await runtime.give(ids[index]!, name, payload, { actor });
    }
    const events: RecordedEvent[] = [];
    for await (const event of runtime.store.readAll()) events.push(event);
    return events;
  });

const filter: fc.Arbitrary<CaseFilter> = fc.record(
  {
    process: fc.subarray(['complaint', 'order-follow-up']),
    store: fc.subarray(['S01', 'S02', 'S03']),
    owner: fc.subarray(['agent', 'supervisor']),
    overdue: fc.boolean(),
    final: fc.boolean(),
    text: fc.stringMatching(/^[aA%_\\坏]{0,2}$/),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const order = fc.record({
  sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 5 }),
});

onPostgres((name) =>
  describe(`the views of cases ${name}`, () => {
    const [files, schemas] = [new TemporaryViews(), new TemporaryPostgresViews()];
    let both: readonly [OpenedView, OpenedView];
    beforeAll(async () => {
      await schemas.start();
      both = [await OpenedView.open(files, 'cases', find), await OpenedView.open(schemas, 'cases', find)];
    }, 60_000);
    beforeEach(async () => {
      for (const opened of both) await opened.empty();
    });
    afterAll(async () => {
      await files.remove();
      await schemas.remove();
    }, 60_000);

    it('have the digest that they have on SQLite, whatever was recorded', async () => {
      await fc.assert(
        fc.asyncProperty(log, async (play) => {
          const events = await play();
          const digests = [];
          for (const opened of both) {
            await opened.empty();
            await opened.feed(events);
            digests.push(await opened.digest());
          }
          expect(digests[1]).toBe(digests[0]);
        }),
        { numRuns: 25 },
      );
    });

    it('answer what they answer on SQLite: page by page, and counted', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows(25), filter, order, fc.nat(5), async (rows, filter, by, now) => {
          const answers = [];
          for (const opened of both) {
            await opened.empty();
            await putRows(opened.database.write, rows);
            const pages = [];
            for (let cursor: string | undefined; ;) {
              const page = await listCases(opened.read, filter, { ...by, ...(cursor && { cursor }) }, now);
              pages.push(page);
              if (page.next === undefined) break;
              cursor = page.next;
            }
            answers.push({ pages, count: await countCases(opened.read, filter, now) });
          }
          expect(answers[1]).toEqual(answers[0]);
        }),
        { numRuns: 60 },
      );
    });
  }),
);
