import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@huiyin/processes';
import { openViewDatabase, type ViewDatabase } from '@huiyin/projections';
import {
  ageing,
  board,
  CasesView,
  countCases,
  countQueues,
  customerCases,
  earlierComplaints,
  findCase,
  listCases,
  queuesFor,
  workload,
  type CaseFilter,
  type PageOrder,
  type SupervisionTables,
} from '@huiyin/supervision';
import { writeRows } from '@huiyin/supervision/testing';
import { onPostgres } from '../on-postgres.ts';
import { percentiles, report } from '../report.ts';
import { dice, makeCase } from './lists/many-cases.ts';

const CASES = Number(process.env.BENCH_CASES ?? 1_000_000);
const AT_ONCE = 20_000;
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-01T10:00+08:00');
const { processes } = catalogue;

type Db = ViewDatabase<SupervisionTables>['read'];

/** What people look at, among a million cases. */
export async function measureLists(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    await measureOn('SQLite', directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
  await onPostgres((location) => measureOn('PostgreSQL', location));
}

async function measureOn(dialect: string, location: string): Promise<void> {
  const view = new CasesView(catalogue.process, catalogue.compilePolicy);
  const database = await openViewDatabase<SupervisionTables>(location, view);
  report.title(`Lists of ${CASES.toLocaleString('en')} cases on ${dialect}`);
  await fill(database, view);
  await measure(database.read);
  await database.close();
}

async function fill(database: ViewDatabase<SupervisionTables>, view: CasesView): Promise<void> {
  const { write } = database;
  const begun = performance.now();
  await view.create(write);
  const roll = dice(7);
  for (let from = 0; from < CASES; from += AT_ONCE) {
    const many = Math.min(AT_ONCE, CASES - from);
    const made = Array.from({ length: many }, (_, index) => makeCase(from + index, CASES, NOW, roll));
    await write.transaction().execute((transaction) =>
      writeRows(
        transaction,
        made.map(({ row }) => row),
        made.flatMap(({ ended }) => ended),
      ),
    );
  }
  report.figure('filling', (performance.now() - begun) / 1_000, 's');
  const filled = performance.now();
  await write.transaction().execute(async (transaction) => {
    await database.allowTime(transaction);
    await view.index(transaction);
    const tables = view.tables.map(({ name }) => name);
    await database.analyze(transaction, tables);
  });
  report.figure('their indexes', (performance.now() - filled) / 1_000, 's');
}

async function measure(db: Db): Promise<void> {
  const roll = dice(11);
  const caseIds = (await db.selectFrom('cases').select('case_id').limit(2_000).execute()).map(
    ({ case_id: id }) => id,
  );
  const page = (order: Partial<PageOrder> = {}): PageOrder => ({
    sort: 'changed',
    descending: true,
    limit: 50,
    ...order,
  });
  const list = (filter: () => CaseFilter, order?: Partial<PageOrder>, asOf?: () => number) => () =>
    listCases(db, filter(), page(order), NOW, asOf?.());
  const store = () => ({ store: [`S${String(roll(40)).padStart(2, '0')}`] });
  const person = () => `agent-${roll(300)}`;
  const open = { closed: false } as const;
  const then = () => NOW - roll(600) * DAY;
  const QUERIES: Readonly<Record<string, () => Promise<unknown>>> = {
    'baseline: a row by its primary key': () =>
      db.selectFrom('cases').selectAll().where('case_id', '=', caseIds[roll(2_000)]!).execute(),
    'the card of a case': () => findCase(db, caseIds[roll(2_000)]!),
    'all, changed last': list(() => ({})),
    'of a store, changed last': list(store),
    'of a store, opened first': list(store, { sort: 'opened', descending: false }),
    'of a person, changed last': list(() => ({ assignee: [person()] })),
    'open, by priority': list(() => open, { sort: 'priority', descending: false }),
    'open of a store, by priority': list(() => ({ ...open, ...store() }), {
      sort: 'priority',
      descending: false,
    }),
    'all, by priority': list(() => ({}), { sort: 'priority', descending: false }),
    'open of a person, due first': list(() => ({ ...open, assignee: [person()] }), {
      sort: 'due',
      descending: false,
    }),
    'overdue, entered first': list(() => ({ ...open, overdue: true }), {
      sort: 'entered',
      descending: false,
    }),
    'overdue and escalated of a store': list(() => ({ ...open, ...store(), overdue: true, escalated: true })),
    'critical deliveries, opened last': list(() => ({ category: ['delivery'], severity: ['critical'] }), {
      sort: 'opened',
    }),
    'of a product, changed last': list(() => ({ product: [`P-${roll(500)}`] })),
    'closed in a week of a store': list(() => {
      const from = then();
      return { ...store(), closedFrom: from, closedBefore: from + 7 * DAY };
    }),
    'planning complaints, due first': list(() => ({ ...open, process: ['complaint'], state: ['planning'] }), {
      sort: 'due',
      descending: false,
    }),
    'not updated for 3 days': list(() => ({ ...open, notChangedSince: NOW - 3 * DAY }), {
      descending: false,
    }),
    'text: two characters that many have': list(() => ({ text: '空调' })),
    'text: one character': list(() => ({ text: '煲' })),
    'text: five characters': list(() => ({ text: '空调洗衣机' })),
    'text: an order number': list(() => ({ text: `SO-${20_250_000_000 + roll(CASES)}` })),
    'text: two characters, open of a store': list(() => ({ ...open, ...store(), text: '漏水' })),
    'count: open of a store': () => countCases(db, { ...open, ...store() }, NOW),
    'count: overdue': () => countCases(db, { ...open, overdue: true }, NOW),
    'board of complaints': () => board(db, processes[0]!, {}, { cards: 10 }, NOW),
    'board of complaints of a store': () => board(db, processes[0]!, store(), { cards: 10 }, NOW),
    'queues of everybody': () =>
      countQueues(db, queuesFor({ processes, at: NOW, person: person(), team: 'T1' }), {}, NOW),
    'queues of a store': () =>
      countQueues(db, queuesFor({ processes, at: NOW, person: person(), team: 'T1' }), store(), NOW),
    'workload by person': () => workload(db, 'assignee', {}, NOW),
    'workload by person of a store': () => workload(db, 'assignee', store(), NOW),
    'ages of open cases': () => ageing(db, {}, NOW),
    'cases of a customer': () => customerCases(db, `C-${roll(CASES / 5)}`, {}, page({ sort: 'opened' }), NOW),
    'earlier complaints of a customer': () =>
      earlierComplaints(db, { customer: `C-${roll(CASES / 5)}`, order: 'SO-1', before: NOW }),
    'as of a day: open of a store, due first': list(
      () => ({ ...open, ...store() }),
      { sort: 'due', descending: false },
      then,
    ),
    'as of a day: of a store, changed last': list(store, {}, then),
    'as of a day: board of complaints': () => board(db, processes[0]!, {}, { cards: 10 }, NOW, then()),
    'as of a day: queues of a store': () => {
      const asOf = then();
      return countQueues(db, queuesFor({ processes, at: asOf }), store(), NOW, asOf);
    },
  };
  for (const [name, ask] of Object.entries(QUERIES)) report.latency(name, percentiles(await times(ask)));
}

/** So many times, but not for ever. */
async function times(ask: () => Promise<unknown>): Promise<number[]> {
  const [most, until] = [200, performance.now() + 6_000];
  const taken: number[] = [];
  for (let round = 0; round < most && (round < 5 || performance.now() < until); round++) {
    const begun = performance.now();
    await ask();
    taken.push(performance.now() - begun);
  }
  return taken;
}
