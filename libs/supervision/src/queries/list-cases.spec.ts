import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NEVER, type CaseRow } from '../cases-view/tables.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { anyRows, putRows, rowOf } from '../testing/rows.ts';
import type { CaseFilter } from './case-filter.ts';
import { InvalidCursorError } from './cursor.ts';
import { countCases } from './count-cases.ts';
import { listCases } from './list-cases.ts';
import { SORTS, type Sort } from './page-of-cases.ts';

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'cases', () => undefined);
  });
  beforeEach(() => opened.empty());

  const NOW = 2;
  const ALL = { sort: 'opened', descending: false, limit: 500 } as const;
  const put = (rows: readonly CaseRow[]) => putRows(opened.database.write, rows);
  const ids = (rows: readonly CaseRow[]) => rows.map(({ case_id: id }) => id);
  const found = async (filter: CaseFilter, now = 0) =>
    ids((await listCases(opened.read, filter, ALL, now)).rows);

  /** Every page, one after the other; `between` is called after each. */
  async function pages(
    filter: CaseFilter,
    order: { sort: Sort; descending: boolean; limit: number },
    between: () => Promise<void> = () => Promise.resolve(),
  ): Promise<CaseRow[][]> {
    const read: CaseRow[][] = [];
    for (let cursor: string | undefined; ;) {
      const { rows, next } = await listCases(
        opened.read,
        filter,
        { ...order, ...(cursor && { cursor }) },
        NOW,
      );
      read.push([...rows]);
      if (next === undefined) return read;
      cursor = next;
      await between();
    }
  }

  const order = fc.record(
    {
      sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
      descending: fc.boolean(),
      limit: fc.integer({ min: 1, max: 7 }),
    },
    { noNullPrototype: true },
  );

  /** What a list promises to be sorted by, before the id. */
  const keysOf = (row: CaseRow, sort: Sort): readonly number[] =>
    sort === 'priority' ? [row.due_at <= NOW ? 0 : 1, row.urgency, row.due_at] : [row[SORTS[sort]]];
  const compare =
    ({ sort, descending }: { sort: Sort; descending: boolean }) =>
    (a: CaseRow, b: CaseRow) => {
      const others = keysOf(b, sort);
      const difference = keysOf(a, sort)
        .map((key, index) => key - others[index]!)
        .find((by) => by !== 0);
      const sign = difference ?? (a.case_id < b.case_id ? -1 : 1);
      return descending ? -sign : sign;
    };

  const filter: fc.Arbitrary<CaseFilter> = fc.record(
    {
      process: fc.subarray(['complaint', 'order-follow-up', 'suggestion']),
      state: fc.subarray(['received', 'verifying', 'archived']),
      store: fc.subarray(['S01', 'S02', 'S03']),
      owner: fc.subarray(['agent', 'supervisor']),
      assignee: fc.subarray(['li.na', 'wang.fang']),
      overdue: fc.boolean(),
      final: fc.boolean(),
      severity: fc.subarray(['critical', 'major']),
      level: fc.subarray([0, 1, 2]),
      closed: fc.boolean(),
      escalated: fc.boolean(),
      unassigned: fc.boolean(),
      openedFrom: fc.integer({ min: 0, max: 5 }),
      dueBefore: fc.integer({ min: 0, max: 5 }),
      text: fc.stringMatching(/^[aA%_\\坏]{0,2}$/),
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  /** Filters that let little through, and none at all. */
  const filters = fc.oneof(filter, fc.constant<CaseFilter>({}));

  /** Whether a filter means to let a row through, said without a database. */
  function passes(row: CaseRow, filter: CaseFilter): boolean {
    const { overdue, final, text, closed, escalated, unassigned, openedFrom, dueBefore, ...anyOf } = filter;
    return (
      Object.entries(anyOf).every(([column, values]) =>
        (values as unknown[]).includes(row[column as 'store']),
      ) &&
      (overdue === undefined || overdue === row.due_at <= NOW) &&
      (closed === undefined || closed === (row.closed_at !== null)) &&
      (escalated === undefined || escalated === row.level > 0) &&
      (unassigned === undefined || unassigned === (row.assignee === null)) &&
      (openedFrom === undefined || row.opened_at >= openedFrom) &&
      (dueBefore === undefined || row.due_at < dueBefore) &&
      (final === undefined || final === (row.final === 1)) &&
      (text === undefined || row.search.includes(text.toLowerCase()))
    );
  }

  describe('a list of cases', () => {
    it('holds what every filter lets through, in order, and is counted alike', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows(25), filters, order, async (rows, filter, by) => {
          await opened.empty();
          await put(rows);
          const expected = rows.filter((row) => passes(row, filter)).sort(compare(by));
          const { rows: listed } = await listCases(opened.read, filter, { ...by, limit: 500 }, NOW);
          expect(listed).toEqual(expected);
          expect(await countCases(opened.read, filter, NOW)).toBe(expected.length);
        }),
        { numRuns: 80 },
      );
    });

    it('is the same read page by page', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows(25), filters, order, async (rows, filter, by) => {
          await opened.empty();
          await put(rows);
          const read = await pages(filter, by);
          expect(read.flat()).toEqual(rows.filter((row) => passes(row, filter)).sort(compare(by)));
          // Full pages up to the last, which isn't empty unless the list is.
          read.forEach((page, i) => {
            if (i < read.length - 1) expect(page).toHaveLength(by.limit);
            else expect(page.length).toBeGreaterThanOrEqual(Math.min(1, read.length - 1));
          });
        }),
        { numRuns: 50 },
      );
    });

    it('shows each of its cases once, in order, although others are added while it is read', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows(20), anyRows(10), order, async (rows, added, by) => {
          await opened.empty();
          await put(rows);
          const known = new Set(ids(rows));
          const coming = added.filter(({ case_id: id }) => !known.has(id));
          const listed = (await pages({}, by, () => put(coming.splice(0, 2)))).flat();
          expect(listed.filter(({ case_id: id }) => known.has(id))).toEqual([...rows].sort(compare(by)));
          expect(new Set(ids(listed)).size).toBe(listed.length);
          expect(listed).toEqual([...listed].sort(compare(by)));
        }),
        { numRuns: 50 },
      );
    });

    it('lets nothing through a filter without values', async () => {
      await put([rowOf({})]);
      expect(await found({ store: [] })).toEqual([]);
      expect(await countCases(opened.read, { store: [] }, 0)).toBe(0);
    });

    it('refuses a cursor of somebody else’s making', async () => {
      await expect(listCases(opened.read, {}, { ...ALL, cursor: 'AAAA' }, 0)).rejects.toThrow(
        InvalidCursorError,
      );
    });
  });

  describe('what is overdue', () => {
    it('depends on the moment that is asked about', async () => {
      await put([
        rowOf({ case_id: 'a', due_at: 100, opened_at: 1 }),
        rowOf({ case_id: 'b', due_at: 200, opened_at: 2 }),
        rowOf({ case_id: 'c', due_at: NEVER, opened_at: 3 }),
      ]);
      expect(await found({ overdue: true }, 99)).toEqual([]);
      expect(await found({ overdue: true }, 100)).toEqual(['a']);
      expect(await found({ overdue: true }, 5_000)).toEqual(['a', 'b']);
      expect(await found({ overdue: false }, 100)).toEqual(['b', 'c']);
      expect(await countCases(opened.read, { overdue: true }, 200)).toBe(2);
    });
  });
});
