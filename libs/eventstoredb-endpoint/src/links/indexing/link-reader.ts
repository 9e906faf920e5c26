import Database from 'better-sqlite3';
import type { RevisionRange } from '@huiyin/event-store/adapter';

/** A link stream as the index has it. */
export interface LinkStreamRecord {
  readonly id: number;
  /** Of its last link. */
  readonly revision: number;
}

/** One link: its place in the link stream, and its target's in the log. */
export type Link = readonly [revision: number, position: number];

/** Reads the index through a connection of its own, on the main thread: every read is short. */
export class LinkReader {
  readonly #database: Database.Database;
  readonly #stream: Database.Statement<[string], LinkStreamRecord>;
  readonly #forwards: Database.Statement<[number, number, number, number], Link>;
  readonly #backwards: Database.Statement<[number, number, number, number], Link>;

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true });
    this.#stream = this.#database.prepare(
      `SELECT id, (SELECT max(revision) FROM links WHERE stream = link_streams.id) AS revision
       FROM link_streams WHERE name = ?`,
    );
    const run = `SELECT revision, position FROM links
      WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`;
    this.#forwards = this.#database.prepare<[number, number, number, number], Link>(`${run} LIMIT ?`).raw();
    this.#backwards = this.#database
      .prepare<[number, number, number, number], Link>(`${run} DESC LIMIT ?`)
      .raw();
  }

  stream(name: string): LinkStreamRecord | undefined {
    return this.#stream.get(name);
  }

  links({ id }: LinkStreamRecord, { from, to, backwards, limit }: RevisionRange): readonly Link[] {
    return backwards ? this.#backwards.all(id, to, from, limit) : this.#forwards.all(id, from, to, limit);
  }

  close(): void {
    this.#database.close();
  }
}
