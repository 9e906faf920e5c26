import type Database from 'better-sqlite3';
import { Recent } from '../recent.ts';

/** Names kept in memory: those of streams read lately. */
const REMEMBERED = 50_000;

/** The names of streams by their rows: cheaper than a join, as events of one stream tend to stand close together. */
export class StreamNames {
  readonly #recent = new Recent<number, string>(REMEMBERED);
  readonly #select: Database.Statement<[number], string>;

  constructor(database: Database.Database) {
    this.#select = database.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck();
  }

  nameOf(id: number): string {
    const known = this.#recent.get(id);
    if (known !== undefined) return known;
    const name = this.#select.get(id);
    if (name === undefined)
      throw new Error(`The log holds events of stream number ${id}, which has no name.`);
    this.#recent.set(id, name);
    return name;
  }
}
