import type { Kysely } from 'kysely';
import type { DeadlineTables, SlaHappening, SlaRow } from '../view/tables.ts';

/** One activation of a target in a case, with what happened to it. */
export interface SlaActivation extends Omit<SlaRow, 'pauses' | 'history'> {
  /** `until` is null for a pause that goes on. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[];
  readonly history: readonly SlaHappening[];
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
  return rows.map(({ pauses, history, ...row }) => ({
    ...row,
    pauses: (JSON.parse(pauses) as [number, number | null][]).map(([from, until]) => ({ from, until })),
    history: JSON.parse(history) as SlaHappening[],
  }));
}
