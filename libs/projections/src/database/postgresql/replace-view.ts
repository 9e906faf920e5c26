import pg from 'pg';
import { postgresError } from './postgres-error.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';
import { CHANNEL } from './postgres-notices.ts';

/** The new checkpoint counts one build more than the old: who wrote the old tables sees that they are gone. */
const MOVE_CHECKPOINT = (from: string) => `
  insert into view_checkpoint (view, version, build, position)
  select view, version, coalesce((select build from view_checkpoint where view = $1), 0) + 1, position
  from ${from}.view_checkpoint where view = $1
  on conflict (view) do update set
    version = excluded.version, build = excluded.build, position = excluded.position`;

/**
 * Moves the tables of a view from the schema in which they were built into the one in use, in one transaction: readers see the
 * old ones or the new ones. Waits for whoever is reading or writing the old ones.
 */
export async function replaceView(
  { name, tables }: { readonly name: string; readonly tables: readonly { readonly name: string }[] },
  inUse: PostgresLocation,
  built: PostgresLocation,
  purpose: Purpose,
): Promise<void> {
  const client = new pg.Client(inUse.config(purpose));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(inUse.settings(purpose));
    await client.query('begin; set local synchronous_commit to on');
    // The lock that writers of the view take first too.
    await client.query('select from view_checkpoint where view = $1 for update', [name]);
    for (const { name: table } of tables) {
      const quoted = pg.escapeIdentifier(table);
      await client.query(`drop table if exists ${quoted}`);
      await client.query(`alter table ${built.schema}.${quoted} set schema ${inUse.schema}`);
    }
    await client.query(MOVE_CHECKPOINT(built.schema), [name]);
    await client.query(`drop schema ${built.schema} cascade`);
    await client.query('select pg_notify($1, $2)', [CHANNEL, inUse.schema]);
    await client.query('commit');
  } catch (error) {
    throw postgresError(error, String(inUse));
  } finally {
    await client.end();
  }
}
