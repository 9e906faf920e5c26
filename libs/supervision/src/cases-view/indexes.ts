import { sql, type Kysely } from 'kysely';
import { createTextIndex } from '../text-search/text-index.ts';
import type { SupervisionTables } from './tables.ts';

type Columns<Table extends keyof SupervisionTables> = readonly (keyof SupervisionTables[Table] & string)[];

/** Lists of all cases, by what they are sorted by, and by what picks few of many. */
const CASES: Readonly<Record<string, Columns<'cases'>>> = {
  number: ['number'],
  /** What changed since somebody last looked. */
  position: ['position'],
  changed: ['changed_at', 'case_id'],
  opened: ['opened_at', 'case_id'],
  entered: ['entered_at', 'case_id'],
  due: ['due_at', 'case_id'],
  priority: ['urgency', 'due_at', 'case_id'],
  store_changed: ['store', 'changed_at', 'case_id'],
  store_opened: ['store', 'opened_at', 'case_id'],
  assignee: ['assignee', 'changed_at', 'case_id'],
  team: ['team', 'changed_at', 'case_id'],
  state: ['process', 'state', 'changed_at', 'case_id'],
  customer: ['customer_id', 'opened_at', 'case_id'],
  order: ['order_number', 'case_id'],
  product: ['product', 'changed_at', 'case_id'],
};

/** Cases that name a customer’s number and their telephone: the number of a telephone. */
const JOINING: Readonly<Record<string, Columns<'cases'>>> = {
  joining: ['customer_phone', 'customer_id', 'opened_at'],
};

const CLOSED: Readonly<Record<string, Columns<'cases'>>> = {
  closed: ['closed_at', 'case_id'],
  store_closed: ['store', 'closed_at', 'case_id'],
};

/** The few cases that aren't over, for boards. */
const RUNNING: Readonly<Record<string, Columns<'cases'>>> = {
  running: ['process', 'state', 'due_at', 'case_id', 'store', 'changed_at'],
};

/** The few cases that are open; queues and workloads are counted from the last one without looking at the rows themselves. */
const OPEN: Readonly<Record<string, Columns<'cases'>>> = {
  open_priority: ['urgency', 'due_at', 'case_id'],
  open_due: ['due_at', 'case_id'],
  open_changed: ['changed_at', 'case_id'],
  open_entered: ['entered_at', 'case_id'],
  open_store_changed: ['store', 'changed_at', 'case_id'],
  open_assignee: ['assignee', 'urgency', 'due_at', 'case_id'],
  open_team: ['team', 'urgency', 'due_at', 'case_id'],
  open_store: ['store', 'urgency', 'due_at', 'case_id'],
  open_state: ['process', 'state', 'due_at', 'case_id'],
  open: [
    'store',
    'process',
    'state',
    'owner',
    'assignee',
    'team',
    'level',
    'due_at',
    'changed_at',
    'entered_at',
    'opened_at',
    'closed_at',
    'case_id',
  ],
};

const BROKEN: Readonly<Record<string, Columns<'cases'>>> = {
  broken: ['store', 'changed_at', 'case_id', 'due_at', 'broken'],
};

/** What was: the version of a case at a moment, and how long cases were where; and which cases name one. */
const HISTORIES = [
  ['spans_case', 'spans', ['case_id', 'changed_at']],
  ['spans_current', 'spans', ['length', 'changed_at', 'until_at', 'store', 'process', 'state', 'closed_at']],
  ['stays_left', 'stays', ['left_at', 'process', 'state']],
  ['stays_case', 'stays', ['case_id', 'entered_at']],
  ['links_named', 'links', ['linked_id', 'position']],
] as const;

/** Moments that place cases in the periods of figures. */
const MOMENTS = ['first_resolved_at', 'resolved_at', 'scored_at'] as const;

/** Makes the indexes of lists. */
export async function createIndexes(db: Kysely<SupervisionTables>): Promise<void> {
  const index = (name: string, columns: Columns<'cases'>) =>
    db.schema
      .createIndex(`cases_${name}`)
      .on('cases')
      .columns([...columns]);
  for (const [name, columns] of Object.entries(CASES)) await index(name, columns).execute();
  for (const [name, columns] of Object.entries(JOINING))
    await index(name, columns).where(sql.ref('customer_phone'), '<>', sql.ref('customer_id')).execute();
  for (const [name, columns] of Object.entries(CLOSED))
    await index(name, columns).where(sql.ref('closed_at'), 'is not', null).execute();
  for (const [name, columns] of Object.entries(RUNNING))
    await index(name, columns).where(sql.ref('final'), '=', sql.lit(0)).execute();
  for (const [name, columns] of Object.entries(OPEN))
    await index(name, columns).where(sql.ref('closed_at'), 'is', null).execute();
  for (const [name, columns] of Object.entries(BROKEN))
    await index(name, columns).where(sql.ref('broken'), 'is not', null).execute();
  for (const column of MOMENTS)
    await index(column, [column]).where(sql.ref(column), 'is not', null).execute();
  for (const [name, table, columns] of HISTORIES)
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  await createTextIndex(db as unknown as Kysely<never>);
}
