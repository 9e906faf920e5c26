import type { PolicyRow } from '@huiyin/case-runtime';
import type { Kysely } from 'kysely';
import { createTextTable } from '../text-search/text-index.ts';
import { CASE_COLUMNS, NEVER, SETTLED_COLUMNS, TEXT_COLUMNS, type CaseRow } from './case-row.ts';
import type { LinkRow } from './links.ts';

export { CASE_COLUMNS, NEVER, type CaseRow } from './case-row.ts';

/** What the card of a case shows beyond its row, and what following it needs. */
export interface CardRow {
  case_id: string;
  machine_version: number;
  /** The whole state value, every region, as JSON. */
  regions: string;
  /** The case's data as JSON; `null` while nothing of it could be followed. */
  data: string;
  /** The running deadlines as JSON. */
  deadlines: string;
  /** What its measures depend on beyond its row, as JSON. */
  progress: string;
}

/**
 * The row of a case as it was from `changed_at` until before `until_at`. The current version is the row in `cases`; versions of
 * zero length are left out. What the opening settles for good is in `cases`.
 */
export type SpanRow = Omit<CaseRow, (typeof SETTLED_COLUMNS)[number] | 'broken' | 'broken_at'> & {
  until_at: number;
  /** How long it was: see `lengthClass`. */
  length: number;
};

/** Classes of lengths: each is up to four times as long as the one before, the first one an hour. */
const LENGTHS = Array.from({ length: 9 }, (_, index) => 3_600_000 * 4 ** index);

/** The class of a version that was so long, in milliseconds. */
export function lengthClass(length: number): number {
  const found = LENGTHS.findIndex((longest) => length <= longest);
  return found < 0 ? LENGTHS.length : found;
}

/** A version of a case that has ended. */
export const endedAt = (row: CaseRow, until: number): CaseRow & SpanRow => ({
  ...row,
  until_at: until,
  length: lengthClass(until - row.changed_at),
});

/** The classes, and since when a version of each can have begun that was current at a moment. */
export const begunSince = (at: number): readonly { readonly length: number; readonly since: number }[] =>
  [...LENGTHS.map((longest) => at - longest), -NEVER].map((since, length) => ({ length, since }));

/** A stay of a case in a state of the main region that is over; the current one is in `cases`. */
export interface StayRow {
  /** Log position of the fact that ended it. */
  position: number;
  case_id: string;
  process: string;
  store: string;
  state: string;
  entered_at: number;
  left_at: number;
  /** Working time in it, in milliseconds; null where no calendar is known. */
  working_ms: number | null;
  /** The state that followed. */
  next_state: string;
}

/** Since when somebody is in which team. */
export interface MembershipRow {
  /** Log position of the fact that says so. */
  position: number;
  person: string;
  team: string | null;
  from_at: number;
}

export interface SupervisionTables {
  cases: CaseRow;
  cards: CardRow;
  spans: SpanRow;
  stays: StayRow;
  policies: PolicyRow;
  memberships: MembershipRow;
  links: LinkRow;
}

const ONLY_LIVE: ReadonlySet<string> = new Set([...SETTLED_COLUMNS, 'broken', 'broken_at']);

/** What versions of a case differ in. */
export const VERSIONED_COLUMNS = CASE_COLUMNS.filter((column) => !ONLY_LIVE.has(column)) as readonly Exclude<
  keyof SpanRow,
  'until_at' | 'length'
>[];

/** Each table's columns, its key first. */
export const COLUMNS = {
  cases: CASE_COLUMNS,
  cards: ['case_id', 'machine_version', 'regions', 'data', 'deadlines', 'progress'],
  spans: ['position', ...VERSIONED_COLUMNS.filter((column) => column !== 'position'), 'until_at', 'length'],
  stays: [
    'position',
    'case_id',
    'process',
    'store',
    'state',
    'entered_at',
    'left_at',
    'working_ms',
    'next_state',
  ],
  policies: ['revision', 'document'],
  memberships: ['position', 'person', 'team', 'from_at'],
  links: ['position', 'case_id', 'linked_id', 'relation', 'linked_at'],
} as const satisfies {
  readonly [Table in keyof SupervisionTables]: readonly (keyof SupervisionTables[Table])[];
};

/** The tables with their keys, in the order in which a digest reads them. */
export const KEYED_TABLES = Object.entries(COLUMNS).map(([name, [key]]) => ({
  name: name as keyof SupervisionTables,
  key: key as string,
}));

const TEXTS = new Set([
  ...TEXT_COLUMNS,
  'regions',
  'data',
  'deadlines',
  'progress',
  'next_state',
  'document',
  'person',
  'linked_id',
  'relation',
]);

/** Makes the tables, with their keys. */
export async function createTables(db: Kysely<SupervisionTables>): Promise<void> {
  for (const [name, columns] of Object.entries(COLUMNS)) {
    let table = db.schema.createTable(name);
    columns.forEach((column, index) => {
      table = table.addColumn(column, TEXTS.has(column) ? 'text' : 'integer', (definition) =>
        index === 0 ? definition.primaryKey() : definition,
      );
    });
    await table.execute();
  }
  await createTextTable(db as unknown as Kysely<never>);
}
