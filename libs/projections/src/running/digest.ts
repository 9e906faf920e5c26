import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { View } from '../views/view.ts';

/** Rows read at once. */
const PAGE = 5_000;

/**
 * A digest (SHA-256, hex) of everything in a view, in the order of its keys: two builds of one log are the same if and only
 * if their digests are.
 */
export async function viewDigest<Tables>(db: Kysely<Tables>, view: View<Tables>): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, key } of view.tables) {
    hash.update(`\n${name}\n`);
    for (let after: unknown; ;) {
      const table = (db as unknown as Kysely<Record<string, Record<string, unknown>>>)
        .selectFrom(name)
        .selectAll();
      const rows = await (after === undefined ? table : table.where(key, '>', after as never))
        .orderBy(key)
        .limit(PAGE)
        .execute();
      for (const row of rows) hash.update(JSON.stringify(row));
      if (rows.length < PAGE) break;
      after = rows.at(-1)![key];
    }
  }
  return hash.digest('hex');
}
