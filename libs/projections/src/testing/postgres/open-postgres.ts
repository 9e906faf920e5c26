import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { findPostgres } from './binaries.ts';
import { PostgresCluster } from './cluster.ts';

/** A PostgreSQL database for tests, empty at first. */
export interface TestPostgres {
  readonly url: string;
  /** Drops it, and stops the server if that was started for it. */
  close(): Promise<void>;
}

/**
 * Why there is no PostgreSQL for tests, if there is none. `TEST_POSTGRES_URL` names a server to use, whose user may make
 * databases; otherwise one that is installed here is started.
 */
export function postgresMissing(): string | undefined {
  if (process.env['TEST_POSTGRES_URL'] || findPostgres()) return undefined;
  return 'no PostgreSQL here: install it, or set TEST_POSTGRES_URL';
}

/** Opens a database of its own. */
export async function openPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given) return ownDatabase(given);
  const cluster = await startPostgres();
  return { url: cluster.url('postgres'), close: () => cluster.remove() };
}

/** Starts a server of its own, which can be killed and started again. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresCluster> {
  const binaries = findPostgres();
  if (binaries === undefined) throw new Error(postgresMissing() ?? 'PostgreSQL isn’t installed here');
  return PostgresCluster.create(binaries, settings);
}

async function ownDatabase(server: string): Promise<TestPostgres> {
  const name = `huiyin_test_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, close: () => run(server, `drop database ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
