import type { Kysely } from 'kysely';
import type { DeadlineTables } from '../view/tables.ts';
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
  readonly decidedAt: number | null;
  readonly settledAt: number | null;
}

export interface SlaCasesOptions {
  readonly part: SlaPart;
  readonly limit: number;
  /** The last activation of the page before: its `decidedAt` (for `settled` its `settledAt`), case, target and `n`. */
  readonly after?: { readonly at: number; readonly id: string };
}

/** The id of an activation, by which pages go on. */
export const activationId = ({ caseId, target, n }: Pick<SlaCase, 'caseId' | 'target' | 'n'>): string =>
  `${caseId}/${target}/${n}`;

/**
 * The activations that a figure counts, in the order in which they were decided (or settled): `met` is the numerator of the
 * on-time rate, `decided` its denominator, `settled` is what durations are of.
 */
export async function slaCases(
  db: Kysely<DeadlineTables>,
  filter: SlaFilter,
  { part, limit, after }: SlaCasesOptions,
): Promise<readonly SlaCase[]> {
  const at = part === 'settled' ? 'settled_at' : 'decided_at';
  const verdicts =
    part === 'decided' || part === 'settled' ? (['met', 'breached'] as const) : ([part] as const);
  let query = db
    .selectFrom(decidedSla(db, filter))
    .selectAll()
    .where(at, '>=', filter.from)
    .where(at, '<', filter.to)
    .where('verdict', 'in', [...verdicts])
    .orderBy(at)
    .orderBy('id')
    .limit(limit);
  if (after) query = query.where((eb) => eb(eb.refTuple(at, 'id'), '>', eb.tuple(after.at, after.id)));
  const rows = await query.execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    process: row.process,
    store: row.store,
    target: row.target,
    n: row.n,
    verdict: row.verdict,
    activatedAt: row.activated_at,
    decidedAt: row.decided_at,
    settledAt: row.settled_at,
  }));
}
