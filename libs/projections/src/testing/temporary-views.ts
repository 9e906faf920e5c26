import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ViewDatabase } from '../database/view-database.ts';

/** View databases in a directory of their own, which `remove` closes and takes away. */
export class TemporaryViews {
  readonly #directory = mkdtempSync(join(tmpdir(), 'huiyin-views-'));
  readonly #close: (() => Promise<void>)[] = [];

  /** Opens a database; the same name is the same file. */
  async open<Tables>(name = 'views'): Promise<ViewDatabase<Tables>> {
    const database = await ViewDatabase.open<Tables>(join(this.#directory, 'below', `${name}.db`));
    this.#close.push(() => database.close());
    return database;
  }

  async remove(): Promise<void> {
    for (const close of this.#close) await close();
    rmSync(this.#directory, { recursive: true });
  }
}
