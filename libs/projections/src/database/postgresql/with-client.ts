import pg from 'pg';
import { postgresError } from './postgres-error.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';

/** Switching, listing and dropping builds. */
const ADMINISTRATION: Purpose = { name: 'builds', statementTimeout: 60_000, settings: {} };

/** A session for a while. @throws ViewsUnavailableError */
export async function openClient(location: PostgresLocation): Promise<pg.Client> {
  const client = new pg.Client(location.config(ADMINISTRATION));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(location.settings(ADMINISTRATION));
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw postgresError(error, String(location));
  }
}

/** Some work in a session of its own. @throws ViewsUnavailableError */
export async function withClient<T>(
  location: PostgresLocation,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await openClient(location);
  try {
    return await work(client);
  } catch (error) {
    throw postgresError(error, String(location));
  } finally {
    await client.end().catch(() => undefined);
  }
}
