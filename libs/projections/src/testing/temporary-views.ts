import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openViewDatabase, type ViewDatabase } from '../database/view-database.ts';

/** View databases for tests, of one dialect. */
export interface TestViews {
  readonly dialect: 'SQLite' | 'PostgreSQL';
  /** Makes ready; for `beforeAll`. */
  start(): Promise<void>;
  /** Opens a database; the same name is the same one. */
  open<Tables>(name?: string): Promise<ViewDatabase<Tables>>;
  /** Where the database of this name is, as it is configured. */
  location(name?: string): string;
  /** Closes what was opened, and takes it away. */
  remove(): Promise<void>;
}

/** View databases in a directory of their own. */
export class TemporaryViews implements TestViews {
  readonly dialect = 'SQLite';
  #directory: string | undefined;
  readonly #opened: ViewDatabase<unknown>[] = [];

  async start(): Promise<void> {}

  async open<Tables>(name = 'views'): Promise<ViewDatabase<Tables>> {
    const database = await openViewDatabase<Tables>(this.location(name));
    this.#opened.push(database as unknown as ViewDatabase<unknown>);
    return database;
  }

  location(name = 'views'): string {
    this.#directory ??= mkdtempSync(join(tmpdir(), 'huiyin-views-'));
    return join(this.#directory, 'below', `${name}.db`);
  }

  async remove(): Promise<void> {
    for (const database of this.#opened) await database.close();
    if (this.#directory !== undefined) rmSync(this.#directory, { recursive: true });
  }
}
