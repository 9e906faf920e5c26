import { Kysely } from 'kysely';
import { OneConnectionDriver } from '../one-connection-driver.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { postgresDialect } from './postgres-dialect.ts';

/** Makes the schema, with some tables, where one of those isn't there yet. */
export async function prepareTables(
  session: PostgresConnection,
  schema: string,
  one: string,
  create: (db: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  const { client } = session;
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${schema}.${one}`,
  ]);
  if (rows[0]?.there) return;
  const db = new Kysely<unknown>({
    dialect: postgresDialect(
      new OneConnectionDriver({ connect: async () => session, close: async () => undefined }),
    ),
  });
  await client.query('begin');
  // Several processes begin at once, and "if not exists" alone doesn't keep them apart.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`huiyin schema ${schema}`]);
  // Asked first, because who may not make schemas may not even ask to make one that is there.
  const schemas = await client.query('select from pg_namespace where nspname = $1', [schema]);
  if (schemas.rowCount === 0) await client.query(`create schema ${schema}`);
  await create(db);
  await client.query('commit');
}
