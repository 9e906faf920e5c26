import { sql, type Kysely } from 'kysely';
import { parkedIn, type LeftOut, type SkippedEvent } from '../parking/parked-streams.ts';
import { createParkedTables } from '../parking/parked-tables.ts';
import { createCheckpoints, type CheckpointTable } from '../running/checkpoint.ts';
import type { ViewBuild } from './view-builds.ts';

/** One row: which build these tables are of. */
export interface BuildTable {
  view_build: {
    build: number;
    /** 1 since it came into use: it can be gone back to. */
    used: number;
  };
}

/** Makes what the runtime keeps beside the tables of the view. */
export async function createBuild(db: Kysely<unknown>, build: number, used: boolean): Promise<void> {
  await db.schema
    .createTable('view_build')
    .ifNotExists()
    .addColumn('build', 'integer', (column) => column.primaryKey())
    .addColumn('used', 'integer', (column) => column.notNull())
    .execute();
  await createCheckpoints(db);
  await createParkedTables(db);
  await (db as Kysely<BuildTable>)
    .insertInto('view_build')
    .values({ build, used: used ? 1 : 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What somebody decided to leave out of a build; nothing of one that never came into use. */
export async function leftOutOf(db: Kysely<unknown>): Promise<readonly SkippedEvent[]> {
  const build = await (db as Kysely<BuildTable>).selectFrom('view_build').select('used').executeTakeFirst();
  return build?.used === 1 ? parkedIn(db).skipped() : [];
}

/** Of several builds: what was decided last about an event holds. */
export const decidedLast = (builds: readonly (readonly SkippedEvent[])[]): LeftOut =>
  new Map(
    builds
      .flat()
      .sort((one, other) => one.at - other.at)
      .map((event) => [event.id, event]),
  );

/** What its own tables say of a build; nothing where they aren't made yet. */
export async function describeBuild(db: Kysely<unknown>, inUse: boolean, bytes: number): Promise<ViewBuild> {
  const { rows } = await sql<{ build: number; used: number; parked: number }>`
    select build, used, (select count(*) from parked) as parked from view_build`.execute(db);
  const [row] = rows;
  const checkpoint = await (db as Kysely<CheckpointTable>)
    .selectFrom('view_checkpoint')
    .select(['position', 'target', 'complete'])
    .executeTakeFirst();
  return {
    build: row?.build ?? 0,
    use: inUse ? 'in-use' : row?.used === 1 && checkpoint?.complete === 1 ? 'kept' : 'beside',
    position: checkpoint?.position ?? 0,
    ...(checkpoint?.complete !== 1 && { target: checkpoint?.target ?? 0 }),
    parked: row?.parked ?? 0,
    bytes,
  };
}
