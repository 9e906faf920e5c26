import type { Kysely } from 'kysely';
import type { LRUCache } from 'lru-cache';
import { fromRows } from './rows.ts';
import type { SupervisionTables } from './tables.ts';
import type { TrackedCase } from './tracked-case.ts';

/** Ids in one query. */
const IDS = 500;

/** The cases among some streams, as they were followed last. */
export interface ReadCases {
  readonly tracked: Map<string, TrackedCase>;
  /** Those that have a row: also cases of which nothing could be followed. */
  readonly there: ReadonlySet<string>;
}

export async function readCases(
  db: Kysely<SupervisionTables>,
  ids: ReadonlySet<string>,
  kept: LRUCache<string, TrackedCase>,
): Promise<ReadCases> {
  const tracked = new Map<string, TrackedCase>();
  const there = new Set<string>();
  const missing: string[] = [];
  for (const id of ids) {
    const known = kept.get(id);
    if (!known) missing.push(id);
    else {
      tracked.set(id, known);
      there.add(id);
    }
  }
  for (let from = 0; from < missing.length; from += IDS) {
    const some = missing.slice(from, from + IDS);
    const rows = await db.selectFrom('cases').selectAll().where('case_id', 'in', some).execute();
    if (rows.length === 0) continue;
    const cards = await db.selectFrom('cards').selectAll().where('case_id', 'in', some).execute();
    const byId = new Map(cards.map((card) => [card.case_id, card]));
    for (const row of rows) {
      there.add(row.case_id);
      const found = fromRows(row, byId.get(row.case_id)!);
      if (found) tracked.set(row.case_id, found);
    }
  }
  return { tracked, there };
}
