import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { View } from '../views/view.ts';

/** Rows read at once. */
const PAGE = 5_000;

type Rows = Kysely<Record<string, Record<string, unknown>>>;

/**
 * A digest (SHA-256, hex) of everything in a view, in the order of its keys: two builds of one log are the same if and only
 * if their digests are.
 *
 * @param progress told how many rows were read, of how many.
 */
export async function viewDigest<Tables>(
  db: Kysely<Tables>,
  view: View<Tables>,
  progress?: (rows: number, of: number) => void,
): Promise<string> {
  const tables = db as unknown as Rows;
  const total = progress ? await countRows(tables, view) : 0;
  const hash = createHash('sha256');
  let read = 0;
  for (const { name, key } of view.tables) {
    hash.update(`\n${name}\n`);
    for (let after: unknown; ;) {
      const table = tables.selectFrom(name).selectAll();
      const rows = await (after === undefined ? table : table.where(key, '>', after as never))
        .orderBy(key)
        .limit(PAGE)
        .execute();
      for (const row of rows) hash.update(JSON.stringify(row));
      read += rows.length;
      progress?.(read, total);
      if (rows.length < PAGE) break;
      after = rows.at(-1)![key];
    }
  }
  return hash.digest('hex');
}

async function countRows<Tables>(tables: Rows, view: View<Tables>): Promise<number> {
  let total = 0;
  for (const { name } of view.tables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
      tables,
    );
    total += rows[0]!.count;
  }
  return total;
}
