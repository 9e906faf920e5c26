import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type pg from 'pg';
import { NoSuchBuildError, ViewsUnavailableError } from '../database/errors.ts';
import { OneConnectionDriver } from '../database/one-connection-driver.ts';
import { PostgresConnection } from '../database/postgresql/postgres-connection.ts';
import { postgresDialect } from '../database/postgresql/postgres-dialect.ts';
import type { PostgresLocation } from '../database/postgresql/postgres-location.ts';
import { CHANNEL } from '../database/postgresql/postgres-notices.ts';
import { withClient } from '../database/postgresql/with-client.ts';
import { placeName, type ViewVersion } from '../database/view-version.ts';
import type { LeftOut, SkippedEvent } from '../parking/parked-streams.ts';
import { decidedLast, describeBuild, leftOutOf } from './build-table.ts';
import type { ViewBuild, ViewBuilds } from './view-builds.ts';

/**
 * Milliseconds to wait for one table, while everybody else waits behind; less than the second after which PostgreSQL looks for
 * deadlocks, and ends somebody's statement.
 */
const PATIENCE = 300;
/** Milliseconds in which readers go on before the next attempt, and how many of those there are. */
const PAUSE = 200;
const ATTEMPTS = 60;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Builds as schemas of a PostgreSQL database. The one in use has the name of the view's place, `huiyin_cases_v2`, and whoever
 * reads or writes finds it by that name with each statement; the others are called `huiyin_cases_v2_b7`.
 */
export class SchemaBuilds implements ViewBuilds {
  /** Where the build in use is. */
  readonly place: PostgresLocation;
  readonly #name: string;
  /** What the schemas of every version of the view begin with. */
  readonly #versions: string;

  constructor(location: PostgresLocation, view: ViewVersion) {
    this.place = location.within(placeName(view, '_'));
    this.#name = placeName(view);
    this.#versions = location.within(view.name).schema;
  }

  /** Where another build is. */
  at(build: number): PostgresLocation {
    return this.place.within(`b${build}`);
  }

  list(): Promise<ViewBuild[]> {
    return withClient(this.place, (client) => this.listBy(client));
  }

  async listBy(client: pg.Client): Promise<ViewBuild[]> {
    const found: ViewBuild[] = [];
    for (const { schema, bytes } of await schemasOf(client, `^${this.place.schema}(_b[0-9]+)?$`)) {
      // Schemas of this kind are made with their tables, in one transaction.
      await client.query(`set search_path to ${schema}`);
      found.push(await describeBuild(overClient(client), schema === this.place.schema, bytes));
    }
    await client.query(`set search_path to ${this.place.schema}`);
    return found.sort((a, b) => a.build - b.build);
  }

  use(build: number): Promise<void> {
    return withClient(this.place, async (client) => {
      const builds = await this.listBy(client);
      const before = builds.find(({ use }) => use === 'in-use');
      if (build === before?.build) return;
      if (!builds.some((other) => other.build === build)) throw new NoSuchBuildError(this.#name, build);
      for (let attempt = 1; !(await this.#rename(client, before?.build, build)); attempt++) {
        if (attempt === ATTEMPTS)
          throw new ViewsUnavailableError(String(this.place), 'readers hold its tables');
        await setTimeout(PAUSE);
      }
      for (const other of builds)
        if (other.build !== build && other.build !== before?.build) await this.#drop(client, other.build);
    });
  }

  leftOut(): Promise<LeftOut> {
    return withClient(this.place, async (client) => {
      const found: (readonly SkippedEvent[])[] = [];
      for (const { schema } of await schemasOf(client, `^${this.#versions}_v[0-9]+(_b[0-9]+)?$`)) {
        await client.query(`set search_path to ${schema}`);
        found.push(await leftOutOf(overClient(client)));
      }
      return decidedLast(found);
    });
  }

  drop(build: number): Promise<void> {
    return withClient(this.place, async (client) => {
      const found = (await this.listBy(client)).find((other) => other.build === build);
      if (!found || found.use === 'in-use') throw new NoSuchBuildError(this.#name, build);
      await this.#drop(client, build);
    });
  }

  dropAll(): Promise<void> {
    return withClient(this.place, async (client) => {
      for (const { schema } of await schemasOf(client, `^${this.place.schema}(_b[0-9]+)?$`))
        await client.query(`drop schema ${schema} cascade`);
    });
  }

  /** @returns whether it could be done without keeping readers waiting. */
  async #rename(client: pg.Client, before: number | undefined, build: number): Promise<boolean> {
    const { schema } = this.place;
    await client.query(`begin; set local synchronous_commit to on; set local lock_timeout to ${PATIENCE}`);
    try {
      if (before !== undefined) {
        // Who has read or written one of the tables finishes first, who comes now waits, and finds the others by their names.
        const { rows } = await client.query<{ tables: string }>(
          `select string_agg(format('%I.%I', schemaname, tablename), ', ' order by tablename) as tables
           from pg_tables where schemaname = $1`,
          [schema],
        );
        await client.query(
          `lock table ${schema}.view_checkpoint, ${rows[0]!.tables} in access exclusive mode`,
        );
        await client.query(`alter schema ${schema} rename to ${this.at(before).schema}`);
      }
      await client.query(`alter schema ${this.at(build).schema} rename to ${schema}`);
      await client.query(`update ${schema}.view_build set used = 1`);
      await client.query('select pg_notify($1, $2)', [CHANNEL, schema]);
      await client.query('commit');
      return true;
    } catch (error) {
      await client.query('rollback');
      if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
      throw error;
    }
  }

  async #drop(client: pg.Client, build: number): Promise<void> {
    await client.query(`drop schema if exists ${this.at(build).schema} cascade`);
  }
}

/** The places of views in a database. */
export function schemaPlaces(location: PostgresLocation): Promise<ViewVersion[]> {
  const place = new RegExp(`^${location.schema}_([a-z][a-z0-9_]*)_v(\\d+)$`);
  return withClient(location, async (client) =>
    (await schemasOf(client, `^${location.schema}_[a-z][a-z0-9_]*_v[0-9]+$`))
      .map(({ schema }) => place.exec(schema))
      .filter((found) => found !== null)
      .map(([, name, version]) => ({ name: name!, version: Number(version) })),
  );
}

/** Schemas that hold a build, by a pattern, with what they take on the disk. */
async function schemasOf(client: pg.Client, pattern: string) {
  const { rows } = await client.query<{ schema: string; bytes: number }>(
    `select nspname as schema, sum(coalesce(pg_total_relation_size(c.oid), 0))::bigint as bytes
     from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
     where nspname ~ $1 and to_regclass(quote_ident(nspname) || '.view_build') is not null
     group by nspname order by nspname`,
    [pattern],
  );
  return rows;
}

function overClient(client: pg.Client): Kysely<unknown> {
  const connection = new PostgresConnection(client, (error) => error);
  return new Kysely({
    dialect: postgresDialect(
      new OneConnectionDriver({ connect: async () => connection, close: async () => undefined }),
    ),
  });
}
