import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from './case-filter.ts';
import { foundCases } from './found-cases.ts';

const DAY = 86_400_000;
/** Where one bucket ends and the next begins, in days. */
const DAYS = [1, 3, 7, 14, 30];

/** Open cases that are about as old. */
export interface AgeBucket {
  /** The least age, itself included, and the age at which the next bucket begins (absent in the last one); days. */
  readonly fromDays: number;
  readonly untilDays?: number;
  readonly count: number;
  /** Lists them. */
  readonly filter: CaseFilter;
}

export interface Ageing {
  /** By how long ago they were opened. */
  readonly sinceOpened: readonly AgeBucket[];
  /** By how long they have been in their state. */
  readonly sinceEntered: readonly AgeBucket[];
}

/** How old open cases are, in calendar time. */
export async function ageing(
  db: Kysely<SupervisionTables>,
  scope: CaseFilter,
  now: number,
  asOf?: number,
): Promise<Ageing> {
  const at = asOf ?? now;
  const bounds = [0, ...DAYS].map((from, index) => ({ from, until: DAYS[index] }));
  const open = { ...scope, closed: false };
  const cases = await foundCases(db, open, asOf, 'all');
  const within = (column: 'opened_at' | 'entered_at') =>
    cases(at)
      .select(({ eb, fn }) =>
        bounds.map(({ from, until }, index) => {
          const since = until === undefined ? [] : [eb(column, '>', at - until * DAY)];
          const before = from === 0 ? [] : [eb(column, '<=', at - from * DAY)];
          return fn
            .countAll<number>()
            .filterWhere(eb.and([...since, ...before]))
            .as(`${index}`);
        }),
      )
      .executeTakeFirstOrThrow() as Promise<Record<string, number>>;
  const [opened, entered] = [await within('opened_at'), await within('entered_at')];
  const buckets = (counts: Record<string, number>, name: 'opened' | 'entered') =>
    bounds.map(({ from, until }, index) => ({
      fromDays: from,
      ...(until !== undefined && { untilDays: until }),
      count: Number(counts[`${index}`]),
      filter: {
        ...open,
        // Whole milliseconds: "before the next one" is "until this one".
        ...(from > 0 && { [`${name}Before`]: at - from * DAY + 1 }),
        ...(until !== undefined && { [`${name}From`]: at - until * DAY + 1 }),
      },
    }));
  return { sinceOpened: buckets(opened, 'opened'), sinceEntered: buckets(entered, 'entered') };
}
