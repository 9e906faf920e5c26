import { sql, type Expression, type Kysely } from 'kysely';
import type { DeadlineTables } from '../view/tables.ts';

/** What SLA figures are asked about. */
export interface SlaFilter {
  /** The period, in which targets were met or missed: `from` included, `to` excluded; epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** The moment that is asked about: what is due later isn't missed yet, and what happened later isn't known. */
  readonly asOf: number;
  readonly target?: readonly string[];
  readonly process?: readonly string[];
  readonly store?: readonly string[];
}

/** How an activation stood at the moment that is asked about, and when that was decided. */
interface DecidedColumns {
  id: string;
  case_id: string;
  process: string;
  store: string;
  target: string;
  n: number;
  /** `met`, `breached`, `cancelled`; or `open`: nothing was decided by then. */
  verdict: string;
  /** When it was met, or missed: the due moment, whoever noticed it when. */
  decided_at: number | null;
  activated_at: number;
  /** The due moment that it was kept to: of what was missed, the one that passed. */
  due_at: number;
  settled_at: number | null;
  /** Time used until it was settled, without pauses; and from the breach until then. */
  calendar_ms: number | null;
  working_ms: number | null;
  overrun_ms: number | null;
}

export interface DecidedTables {
  decided: DecidedColumns;
}

/**
 * The activations that figures count, as they stood at a moment. What is recorded later can't change it: a due moment in force is
 * written down as missed at the moment at which it passed, at whatever later fact that is noticed.
 */
export function decidedSla(
  db: Kysely<DeadlineTables>,
  { from, to, asOf, target, process, store }: SlaFilter,
) {
  const missed = sql<boolean>`breaches_at < ${asOf}`;
  const settled = sql<boolean>`settled_at <= ${asOf}`;
  const either = <T>(yes: Expression<T>, no: Expression<T>, none: Expression<T>) =>
    sql<T>`case when ${missed} then ${yes} when ${settled} then ${no} else ${none} end`;
  const onceSettled = (column: string) =>
    sql<number | null>`case when ${settled} then ${sql.ref(column)} end`;
  let rows = db
    .selectFrom('sla')
    .select(['id', 'case_id', 'process', 'store', 'target', 'n', 'activated_at'])
    .select([
      sql<number>`case when ${missed} then breaches_at else due_at end`.as('due_at'),
      either(sql<string>`'breached'`, sql<string>`outcome`, sql<string>`'open'`).as('verdict'),
      either(sql<number>`breaches_at`, sql<number>`settled_at`, sql<number>`null`).as('decided_at'),
      onceSettled('settled_at').as('settled_at'),
      onceSettled('calendar_ms').as('calendar_ms'),
      onceSettled('working_ms').as('working_ms'),
      onceSettled('overrun_ms').as('overrun_ms'),
    ])
    .where('activated_at', '<=', asOf)
    // Whatever is decided or settled in the period is so by one of these moments, and they have indexes.
    .where((eb) =>
      eb.or([
        eb.and([eb('breaches_at', '>=', from), eb('breaches_at', '<', to)]),
        eb.and([eb('settled_at', '>=', from), eb('settled_at', '<', to)]),
      ]),
    );
  for (const [column, values] of Object.entries({ target, process, store })) {
    if (values?.length === 0) rows = rows.where(sql<boolean>`1 = 0`);
    else if (values) rows = rows.where(column as 'target', 'in', [...values]);
  }
  return rows.as('decided');
}
