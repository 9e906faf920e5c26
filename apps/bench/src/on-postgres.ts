import { postgresMissing, startPostgres } from '@huiyin/projections/testing/postgres';
import { report } from './report.ts';

/** As a server that is to survive a crash, with a quarter of a small machine's memory. */
const SETTINGS = { fsync: 'on', full_page_writes: 'on', shared_buffers: '512MB' };

/** Measures on the PostgreSQL database that VIEWS names, or else on a throwaway server, where PostgreSQL is installed. */
export async function onPostgres(measure: (location: string) => Promise<void>): Promise<void> {
  const { VIEWS } = process.env;
  if (VIEWS?.startsWith('postgres')) return measure(VIEWS);
  const missing = postgresMissing();
  if (missing !== undefined) return report.title(`Not measured: ${missing}`);
  const server = await startPostgres(SETTINGS);
  try {
    await measure(server.url('postgres'));
  } finally {
    await server.remove();
  }
}
