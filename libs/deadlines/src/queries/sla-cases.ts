import { sql, type Kysely } from 'kysely';
import { NEVER, type DeadlineTables } from '../view/tables.ts';
import { decidedSla, type SlaFilter } from './decided-sla.ts';

/** Which activations stand behind a figure: those that were met, missed, not owed any more, decided at all; or settled. */
export type SlaPart = 'met' | 'breached' | 'cancelled' | 'decided' | 'settled';

/** An activation behind a figure, as it stood at the moment that was asked about. */
export interface SlaCase {
  readonly caseId: string;
  readonly process: string;
  readonly store: string;
  readonly target: string;
  readonly n: number;
  readonly verdict: string;
  /** Epoch milliseconds. */
  readonly activatedAt: number;
  /** The due moment that it was kept to: of what was missed, the one that passed. */
  readonly dueAt: number;
  readonly decidedAt: number;
  readonly settledAt: number | null;
  /** What it took until it was settled, without pauses, in milliseconds; null where it isn't, or no calendar is known. */
  readonly calendarMs: number | null;
  readonly workingMs: number | null;
  /** From the breach until it was settled. */
  readonly overrunMs: number | null;
}

/** What such a list can be in the order of. What has no such moment, or length, comes last. */
export const SLA_SORTS = ['decided', 'settled', 'activated', 'due', 'took', 'overrun'] as const;
export type SlaSort = (typeof SLA_SORTS)[number];

export interface SlaCasesOptions {
  readonly part: SlaPart;
  readonly limit: number;
  /** Default: `decided`; for those that are settled, `settled`. */
  readonly sort?: SlaSort;
  readonly descending?: boolean;
  /** The `place` of the last activation of the page before. */
  readonly after?: SlaPlace;
}

/** Where an activation stands in a list: by what it is sorted by, and by its id. */
export interface SlaPlace {
  readonly key: number;
  readonly id: string;
}

/** An activation in a list. */
export interface ListedSlaCase extends SlaCase {
  readonly place: SlaPlace;
}

/**
 * The activations that a figure counts: `met` is the numerator of the on-time rate, `decided` its denominator, `settled` is what
 * durations are of.
 */
export async function slaCases(
  db: Kysely<DeadlineTables>,
  filter: SlaFilter,
  { part, limit, sort = orderOf(part), descending = false, after }: SlaCasesOptions,
): Promise<readonly ListedSlaCase[]> {
  const direction = descending ? 'desc' : 'asc';
  const last = sql.lit(descending ? -1 : NEVER);
  let query = db
    .selectFrom(
      counted(db, filter, part)
        .selectAll()
        .select(sql<number>`coalesce(${sql.ref(COLUMNS[sort])}, ${last})`.as('sorted'))
        .as('listed'),
    )
    .selectAll()
    .orderBy('sorted', direction)
    .orderBy('id', direction)
    .limit(limit);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('sorted', 'id'), descending ? '<' : '>', eb.tuple(after.key, after.id)),
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    process: row.process,
    store: row.store,
    target: row.target,
    n: row.n,
    verdict: row.verdict,
    activatedAt: row.activated_at,
    dueAt: row.due_at,
    decidedAt: row.decided_at ?? NEVER,
    settledAt: row.settled_at,
    calendarMs: row.calendar_ms,
    workingMs: row.working_ms,
    overrunMs: row.overrun_ms,
    place: { key: row.sorted, id: row.id },
  }));
}

/** How many there are. */
export async function countSlaCases(
  db: Kysely<DeadlineTables>,
  filter: SlaFilter,
  part: SlaPart,
): Promise<number> {
  const { count } = await counted(db, filter, part)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const COLUMNS = {
  decided: 'decided_at',
  settled: 'settled_at',
  activated: 'activated_at',
  due: 'due_at',
  took: 'calendar_ms',
  overrun: 'overrun_ms',
} as const satisfies Record<SlaSort, string>;

const orderOf = (part: SlaPart): SlaSort => (part === 'settled' ? 'settled' : 'decided');

/** Those of one part, within the period asked about. */
function counted(db: Kysely<DeadlineTables>, filter: SlaFilter, part: SlaPart) {
  const at = part === 'settled' ? 'settled_at' : 'decided_at';
  const verdicts =
    part === 'decided' || part === 'settled' ? (['met', 'breached'] as const) : ([part] as const);
  return db
    .selectFrom(decidedSla(db, filter))
    .where(at, '>=', filter.from)
    .where(at, '<', filter.to)
    .where('verdict', 'in', [...verdicts]);
}
