import { PostgresAdapter, sql, type Kysely, type RawBuilder } from 'kysely';

/**
 * The value that so many tenths of the values in a group don't exceed: the nearest rank, always one of the values, so that a case can
 * be shown for it. Null of none. SQLite's own percentiles interpolate, or count ranks otherwise than PostgreSQL does.
 */
export function atRank<Tables>(
  db: Kysely<Tables>,
  value: RawBuilder<unknown>,
  tenths: number,
): RawBuilder<number | null> {
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    return sql`percentile_disc(${sql.lit(tenths / 10)}) within group (order by ${value})`;
  const rank = sql`(count(${value}) * ${sql.lit(tenths)} + 9) / 10 - 1`;
  const sorted = sql`json_group_array(${value} order by ${value}) filter (where ${value} is not null)`;
  return sql`case when count(${value}) > 0 then json_extract(${sorted}, '$[' || (${rank}) || ']') end`;
}
