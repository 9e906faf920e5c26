import { openViewDatabase, type ViewDatabase } from '../database/view-database.ts';
import type { ViewVersion } from '../database/view-version.ts';
import { openPostgres, type TestPostgres } from './postgres/open-postgres.ts';
import { ANY_VIEW, type TestViews } from './temporary-views.ts';

/** View databases in one PostgreSQL database: each name is a schema of its own. */
export class TemporaryPostgresViews implements TestViews {
  readonly dialect = 'PostgreSQL';
  #postgres: TestPostgres | undefined;
  readonly #opened: ViewDatabase<unknown>[] = [];

  async start(): Promise<void> {
    this.#postgres ??= await openPostgres();
  }

  async open<Tables>(name = 'views', view: ViewVersion = ANY_VIEW): Promise<ViewDatabase<Tables>> {
    await this.start();
    const database = await openViewDatabase<Tables>(this.location(name), view);
    this.#opened.push(database as unknown as ViewDatabase<unknown>);
    return database;
  }

  location(name = 'views'): string {
    const { url } = this.#postgres!;
    return `${url}${url.includes('?') ? '&' : '?'}schema=${name.replace(/\W/g, '_')}`;
  }

  async remove(): Promise<void> {
    for (const database of this.#opened) await database.close();
    await this.#postgres?.close();
  }
}
