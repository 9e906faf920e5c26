import { BuildUnderWayError } from '../database/errors.ts';
import { openClient } from '../database/postgresql/with-client.ts';
import type { SchemaBuilds } from './schema-builds.ts';

/** The right to build a view beside the one in use, as long as a session lasts that holds it. */
export interface BuildingRight {
  /** The number that the build gets. */
  readonly build: number;
  release(): Promise<void>;
}

/**
 * Takes that right, and throws away what an interrupted build left.
 *
 * @throws BuildUnderWayError
 */
export async function takeBuildingRight(builds: SchemaBuilds): Promise<BuildingRight> {
  const client = await openClient(builds.place);
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [`huiyin build ${builds.place.schema}`],
    );
    if (!rows[0]?.taken) throw new BuildUnderWayError(String(builds.place));
    const found = await builds.listBy(client);
    const left = found.filter(({ use }) => use === 'beside');
    for (const { build } of left) await client.query(`drop schema ${builds.at(build).schema} cascade`);
    const stay = found.filter((build) => !left.includes(build));
    const build = Math.max(1, ...stay.map(({ build: number }) => number)) + 1;
    return { build, release: () => client.end().catch(() => undefined) };
  } catch (error) {
    await client.end();
    throw error;
  }
}
