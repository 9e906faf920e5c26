import { catalogue } from '@huiyin/processes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type CompiledQuery } from 'kysely';
import { createIndexes } from '../cases-view/indexes.ts';
import { createTables, type SupervisionTables } from '../cases-view/tables.ts';
import { rowOf } from '../testing/rows.ts';
import { textRow, type TextRow } from '../text-search/text-index.ts';
import { ageing } from './ageing.ts';
import { board } from './board.ts';
import type { CaseFilter } from './case-filter.ts';
import { countCases } from './count-cases.ts';
import { countQueues } from './count-queues.ts';
import { customerCases } from '../customers/customer-cases.ts';
import { findCase } from './find-case.ts';
import { listCases } from './list-cases.ts';
import { SORTS, type Sort } from './page-of-cases.ts';
import { queuesFor } from './queue.ts';
import { earlierComplaints } from '../customers/repeat-complaints.ts';
import { workload, WORKLOAD_BY } from './workload.ts';

const { processes } = catalogue;
const [NOW, THEN] = [2_000_000_000, 1_000_000_000];
const open = { closed: false };
const store = { store: ['S01'] };
const person = { assignee: ['li.na'] };

/** Indexes of a few cases only: the open ones, those that aren't over, the broken ones. */
const OF_FEW = /cases_(open|running|broken)/;

describe('no list of cases looks at every case', () => {
  const file = new Database(':memory:');
  const asked: CompiledQuery[] = [];
  const db = new Kysely<SupervisionTables>({
    dialect: new SqliteDialect({ database: file }),
    log: ({ query }) => void asked.push(query),
  });
  beforeAll(async () => {
    await createTables(db);
    await createIndexes(db);
    const states = processes.flatMap(({ definition: { id, machine, mainRegion } }) =>
      Object.keys(machine.root.states[mainRegion]!.states).map((state) => ({ process: id, state })),
    );
    const rows = states.map((row, index) =>
      rowOf({ ...row, case_id: `case-${index}`, changed_at: THEN / 2, search: '电饭煲' }),
    );
    await db.insertInto('cases').values(rows).execute();
    const texts = rows.map(({ number, search }) => textRow(number, search));
    await (db as unknown as Kysely<{ case_texts: TextRow }>).insertInto('case_texts').values(texts).execute();
  });
  afterAll(() => db.destroy());

  /** The statements of a question, each with how the database goes about it. */
  async function plansOf(ask: () => Promise<unknown>) {
    asked.length = 0;
    await ask();
    return [...asked].map(({ sql, parameters }) => ({
      sql,
      steps: file
        .prepare(`explain query plan ${sql}`)
        .all(...parameters)
        .map((step) => (step as { readonly detail: string }).detail),
    }));
  }

  /** What of a plan looks at every case, or at every version of one. */
  function flaws({ sql, steps }: { readonly sql: string; readonly steps: readonly string[] }): string[] {
    const isSorted = !steps.some((step) => step.includes('USE TEMP B-TREE FOR ORDER BY'));
    const stopsEarly = sql.includes(' limit ') && isSorted;
    // What is put together from parts, which are steps themselves, is then gone through once.
    const made = new Set(steps.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)$/.exec(step)?.[1]));
    return steps.filter((step) => {
      const [, table, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?$/.exec(step) ?? [];
      if (table === undefined) return false;
      if (index === undefined) return !made.has(table);
      return !OF_FEW.test(index) && !stopsEarly;
    });
  }

  const list = (filter: CaseFilter, sort: Sort, asOf?: number) => () =>
    listCases(db, filter, { sort, descending: false, limit: 50 }, NOW, asOf);
  const FILTERS: Readonly<Record<string, CaseFilter>> = {
    'of a store': store,
    'of a person': person,
    'of a team': { team: ['一组'] },
    'of a customer': { customer: ['C-1'] },
    'of an order': { order: ['SO-1'] },
    'of a product': { product: ['P-1'] },
    'that are open': open,
    'that are open, of a store': { ...open, ...store },
    'that are open, of a person': { ...open, ...person },
    'that are open, in a state': { ...open, process: ['complaint'], state: ['planning'] },
    'that are overdue': { ...open, overdue: true },
    'that have no news': { ...open, notChangedSince: THEN },
    'that were closed in a week, of a store': { ...store, closedFrom: THEN, closedBefore: NOW },
    'that can’t be followed': { broken: true },
  };
  const whole = Object.entries(SORTS).map(([sort]): [string, () => Promise<unknown>] => [
    `all cases, by ${sort}`,
    list({}, sort as Sort),
  ]);
  const filtered = Object.entries(FILTERS).flatMap(([name, filter]) => [
    ...Object.keys(SORTS).map((sort): [string, () => Promise<unknown>] => [
      `cases ${name}, by ${sort}`,
      list(filter, sort as Sort),
    ]),
    [`the number of cases ${name}`, () => countCases(db, filter, NOW)] as [string, () => Promise<unknown>],
  ]);
  const queues = (at: number) => queuesFor({ processes, at, person: 'li.na', team: '一组' });
  const others: readonly [string, (asOf?: number) => Promise<unknown>][] = [
    ['the board of a process', (asOf) => board(db, processes[0]!, {}, { cards: 5 }, NOW, asOf)],
    ['the board of a store', (asOf) => board(db, processes[0]!, store, { cards: 5 }, NOW, asOf)],
    ['the queues', (asOf) => countQueues(db, queues(asOf ?? NOW), {}, NOW, asOf)],
    ['the queues of a store', (asOf) => countQueues(db, queues(asOf ?? NOW), store, NOW, asOf)],
    ...WORKLOAD_BY.map((by): [string, (asOf?: number) => Promise<unknown>] => [
      `the workload by ${by}`,
      (asOf) => workload(db, by, {}, NOW, asOf),
    ]),
    ['the ages', (asOf) => ageing(db, {}, NOW, asOf)],
    [
      'a customer',
      (asOf) => customerCases(db, 'C-1', {}, { sort: 'opened', descending: true, limit: 5 }, NOW, asOf),
    ],
    ['open cases of a store', (asOf) => list({ ...open, ...store }, 'due', asOf)()],
    ['cases that changed last', (asOf) => list(store, 'changed', asOf)()],
  ];

  it.each([
    ...whole,
    ...filtered,
    ...others,
    ...others.map(([name, ask]): [string, () => Promise<unknown>] => [
      `${name}, as of a moment`,
      () => ask(THEN),
    ]),
    ['cases with a text', list({ text: '饭煲' }, 'changed')],
    ['the card of a case', () => findCase(db, 'case-1')],
    ['earlier complaints', () => earlierComplaints(db, { customer: 'C-1', order: 'SO-1', before: NOW })],
  ] as [string, () => Promise<unknown>][])('%s', async (_, ask) => {
    for (const plan of await plansOf(ask)) expect([...flaws(plan), plan.sql]).toEqual([plan.sql]);
  });
});
