import type { Kysely } from 'kysely';
import type { DeadlineTables, SlaHistoryRow, SlaRow } from '../view/tables.ts';

/** One activation of a target in a case, with what happened to it. */
export interface SlaActivation extends Omit<SlaRow, 'pauses'> {
  /** `until` is null for a pause that goes on. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[];
  readonly history: readonly SlaHistoryRow[];
}

/** Every activation of every target that a case has had, in the order in which they were activated. */
export async function slaOf(db: Kysely<DeadlineTables>, caseId: string): Promise<readonly SlaActivation[]> {
  const rows = await db
    .selectFrom('sla')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('activated_at')
    .orderBy('target')
    .orderBy('n')
    .execute();
  const history = await db
    .selectFrom('sla_history')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sla_id')
    .orderBy('place')
    .execute();
  const byActivation = Map.groupBy(history, ({ sla_id: id }) => id);
  return rows.map(({ pauses, ...row }) => ({
    ...row,
    pauses: (JSON.parse(pauses) as [number, number | null][]).map(([from, until]) => ({ from, until })),
    history: byActivation.get(row.id) ?? [],
  }));
}
