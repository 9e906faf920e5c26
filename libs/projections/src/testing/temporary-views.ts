import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openViewDatabase, type ViewDatabase } from '../database/view-database.ts';
import type { ViewVersion } from '../database/view-version.ts';

/** For tests that have one view only. */
export const ANY_VIEW: ViewVersion = { name: 'view', version: 1 };

/** View databases for tests, of one dialect. */
export interface TestViews {
  readonly dialect: 'SQLite' | 'PostgreSQL';
  /** Makes ready; for `beforeAll`. */
  start(): Promise<void>;
  /** Opens the place of a view; with the same name, of the same view, it is the same one. */
  open<Tables>(name?: string, view?: ViewVersion): Promise<ViewDatabase<Tables>>;
  /** Where the places of this name are, as it is configured. */
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

  async open<Tables>(name = 'views', view: ViewVersion = ANY_VIEW): Promise<ViewDatabase<Tables>> {
    const database = await openViewDatabase<Tables>(this.location(name), view);
    this.#opened.push(database as unknown as ViewDatabase<unknown>);
    return database;
  }

  location(name = 'views'): string {
    this.#directory ??= mkdtempSync(join(tmpdir(), 'huiyin-views-'));
    return join(this.#directory, 'below', name);
  }

  async remove(): Promise<void> {
    for (const database of this.#opened) await database.close();
    if (this.#directory !== undefined) rmSync(this.#directory, { recursive: true });
  }
}
