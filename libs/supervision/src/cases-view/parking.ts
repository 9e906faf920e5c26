import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { blankCard, blankRow } from './rows.ts';
import type { SupervisionTables } from './tables.ts';

/**
 * Says of a case that it can't be followed since an event, and why, or (`null`) that it is followed again. Otherwise it stays as it
 * was. A case that begins with such an event is listed with nothing but that.
 */
export async function park(
  db: Kysely<SupervisionTables>,
  event: RecordedEvent,
  reason: string | null,
): Promise<void> {
  const { stream: id, position, type, revision } = event;
  const found = await db
    .selectFrom('cases')
    .innerJoin('cards', 'cards.case_id', 'cases.case_id')
    .select(['changed_at', 'cards.data'])
    .where('cases.case_id', '=', id)
    .executeTakeFirst();
  if (reason === null) {
    if (found?.data === 'null') await remove(db, id);
    else await mark(db, id, null, null);
    return;
  }
  const at = Math.max(happenedAt(event), found?.changed_at ?? -Infinity);
  if (!found) {
    await db
      .insertInto('cases')
      .values(blankRow(id, processOf(event), at, position))
      .execute();
    await db.insertInto('cards').values(blankCard(id)).execute();
  }
  await mark(db, id, `${type} at ${revision}: ${reason}`, at);
}

const mark = (db: Kysely<SupervisionTables>, id: string, broken: string | null, at: number | null) =>
  db.updateTable('cases').set({ broken, broken_at: at }).where('case_id', '=', id).execute();

async function remove(db: Kysely<SupervisionTables>, id: string): Promise<void> {
  await db.deleteFrom('cases').where('case_id', '=', id).execute();
  await db.deleteFrom('cards').where('case_id', '=', id).execute();
}

function processOf({ metadata }: RecordedEvent): string {
  const named = (metadata as { readonly process?: unknown } | null)?.process;
  return typeof named === 'string' ? named : '';
}

function happenedAt({ metadata, recordedAt }: RecordedEvent): number {
  const at = Date.parse(String((metadata as { readonly occurredAt?: unknown } | null)?.occurredAt));
  return Number.isNaN(at) ? recordedAt : at;
}
