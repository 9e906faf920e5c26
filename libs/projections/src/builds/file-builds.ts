import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { NoSuchBuildError } from '../database/errors.ts';
import { removeDatabase, syncPath } from '../database/sqlite/database-files.ts';
import { placeName, type ViewVersion } from '../database/view-version.ts';
import { BuildPointer } from './build-pointer.ts';
import type { LeftOut, SkippedEvent } from '../parking/parked-streams.ts';
import { decidedLast, describeBuild, leftOutOf } from './build-table.ts';
import type { ViewBuild, ViewBuilds } from './view-builds.ts';

/** Builds as files of a directory: `cases.v2.b7.db`, and `cases.v2.json`, which names the one in use. */
export class FileBuilds implements ViewBuilds {
  readonly #view: string;
  readonly #name: string;
  readonly #pointer: BuildPointer;

  constructor(
    readonly directory: string,
    view: ViewVersion,
  ) {
    this.#view = view.name;
    this.#name = placeName(view);
    this.#pointer = new BuildPointer(join(directory, `${this.#name}.json`));
  }

  /** The build in use; a first one where there is none. */
  get inUse(): number {
    return this.#pointer.build ?? this.#pointer.begin(1);
  }

  file(build: number): string {
    return join(this.directory, `${this.#name}.b${build}.db`);
  }

  numbers(): number[] {
    const prefix = `${this.#name}.b`;
    return names(this.directory)
      .filter((name) => name.startsWith(prefix) && /^\d+\.db$/.test(name.slice(prefix.length)))
      .map((name) => parseInt(name.slice(prefix.length), 10))
      .sort((a, b) => a - b);
  }

  async list(): Promise<ViewBuild[]> {
    const inUse = this.#pointer.build;
    return Promise.all(this.numbers().map((build) => describe(this.file(build), build, build === inUse)));
  }

  async use(build: number): Promise<void> {
    const before = this.#pointer.build;
    if (build === before) return;
    if (!this.numbers().includes(build)) throw new NoSuchBuildError(this.#name, build);
    const file = this.file(build);
    markUsed(file);
    await syncPath(file);
    await this.#pointer.point(build);
    for (const other of this.numbers())
      if (other !== build && other !== before) removeDatabase(this.file(other));
  }

  async leftOut(): Promise<LeftOut> {
    const files = names(this.directory).filter(
      (name) => name.startsWith(`${this.#view}.v`) && /\.v\d+\.b\d+\.db$/.test(name),
    );
    return decidedLast(await Promise.all(files.map((name) => readLeftOut(join(this.directory, name)))));
  }

  async drop(build: number): Promise<void> {
    if (build === this.#pointer.build || !this.numbers().includes(build))
      throw new NoSuchBuildError(this.#name, build);
    removeDatabase(this.file(build));
  }

  async dropAll(): Promise<void> {
    rmSync(this.#pointer.file, { force: true });
    for (const build of this.numbers()) removeDatabase(this.file(build));
    for (const lock of ['', '.building'])
      rmSync(join(this.directory, `.${this.#name}${lock}.lock`), { force: true });
  }
}

export async function filePlaces(directory: string): Promise<ViewVersion[]> {
  return names(directory)
    .map((name) => /^([a-z][a-z0-9_]*)\.v(\d+)\.json$/.exec(name))
    .filter((found) => found !== null)
    .map(([, name, version]) => ({ name: name!, version: Number(version) }))
    .sort((a, b) => (a.name === b.name ? a.version - b.version : a.name < b.name ? -1 : 1));
}

function names(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** From now on it can be gone back to. */
function markUsed(file: string): void {
  const database = new Database(file);
  try {
    database.exec('update view_build set used = 1');
  } finally {
    database.close();
  }
}

async function describe(file: string, build: number, inUse: boolean): Promise<ViewBuild> {
  const bytes = ['', '-wal'].reduce(
    (sum, suffix) => sum + (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  try {
    return { ...(await reading(file, (db) => describeBuild(db, inUse, bytes))), build };
  } catch {
    // One that is being built, just now in the middle of a transaction; or a build that was interrupted.
    return { build, use: inUse ? 'in-use' : 'beside', position: 0, target: 0, parked: 0, bytes };
  }
}

/** Nothing of one that can't be read: that is one that never came into use. */
const readLeftOut = (file: string): Promise<readonly SkippedEvent[]> =>
  reading(file, leftOutOf).catch(() => []);

async function reading<T>(file: string, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const database = new Database(file, { readonly: true, timeout: 200 });
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  try {
    return await work(db);
  } finally {
    await db.destroy();
    database.close();
  }
}
