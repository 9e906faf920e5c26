import type Database from 'better-sqlite3';
import { SYSTEM_PROJECTIONS, type SystemProjection } from '../system-projections.ts';
import { FIELDS, type Checkpoint, type Checkpoints, type IndexOrder } from './indexing-protocol.ts';

/** Link streams remembered with their last revision: there can be one for each correlation. */
const REMEMBERED = 50_000;

interface LinkStream {
  readonly id: number;
  revision: number;
}

interface StreamRow {
  readonly id: number;
  readonly revision: number | null;
}

/** Writes links and checkpoints, both in one transaction. */
export class LinkWriter {
  readonly #streams = new Map<string, LinkStream>();
  readonly #transaction: <T>(work: () => T) => T;
  readonly #checkpoints: Database.Statement<[], { name: string } & Checkpoint>;
  readonly #setCheckpoint: Database.Statement<[string, number, string]>;
  readonly #selectStream: Database.Statement<[string], StreamRow>;
  readonly #insertStream: Database.Statement<[string, string]>;
  readonly #insertLink: Database.Statement<[number, number, number]>;
  readonly #removeLinks: Database.Statement<[string]>;
  readonly #removeStreams: Database.Statement<[string]>;

  constructor(database: Database.Database) {
    this.#transaction = (work) => database.transaction(work)();
    this.#checkpoints = database.prepare('SELECT name, position, event FROM projections');
    this.#setCheckpoint = database.prepare('INSERT OR REPLACE INTO projections VALUES (?, ?, ?)');
    this.#selectStream = database.prepare(
      `SELECT id, (SELECT max(revision) FROM links WHERE stream = link_streams.id) AS revision
       FROM link_streams WHERE name = ?`,
    );
    this.#insertStream = database.prepare('INSERT INTO link_streams (name, projection) VALUES (?, ?)');
    this.#insertLink = database.prepare('INSERT INTO links VALUES (?, ?, ?)');
    this.#removeLinks = database.prepare(
      'DELETE FROM links WHERE stream IN (SELECT id FROM link_streams WHERE projection = ?)',
    );
    this.#removeStreams = database.prepare('DELETE FROM link_streams WHERE projection = ?');
  }

  checkpoints(): Checkpoints {
    return Object.fromEntries(
      this.#checkpoints.all().map(({ name, position, event }) => [name, { position, event }]),
    );
  }

  /** @returns the names of the streams that have got links. */
  index({ running, events, checkpoint }: IndexOrder): string[] {
    const grown = new Set<string>();
    const checkpoints = this.checkpoints();
    this.#changing(() => {
      for (const projection of SYSTEM_PROJECTIONS) {
        const reached = checkpoints[projection.name]?.position ?? 0;
        if (!running.includes(projection.name) || reached >= checkpoint.position) continue;
        this.#link(projection, events, reached, grown);
        this.#setCheckpoint.run(projection.name, checkpoint.position, checkpoint.event);
      }
    });
    if (this.#streams.size > REMEMBERED) this.#streams.clear();
    return [...grown];
  }

  reset(projection: string): void {
    this.#changing(() => {
      this.#removeLinks.run(projection);
      this.#removeStreams.run(projection);
      this.#setCheckpoint.run(projection, 0, '');
    });
    this.#streams.clear();
  }

  #link(
    projection: SystemProjection,
    events: readonly (string | number)[],
    after: number,
    grown: Set<string>,
  ): void {
    for (let at = 0; at < events.length; at += FIELDS) {
      const position = events[at] as number;
      if (position <= after) continue;
      const name = projection.linkStream({
        revision: events[at + 1] as number,
        stream: events[at + 2] as string,
        type: events[at + 3] as string,
        metadata: events[at + 4] as string,
      });
      if (name === undefined) continue;
      const stream = this.#stream(name, projection.name);
      this.#insertLink.run(stream.id, ++stream.revision, position);
      grown.add(name);
    }
  }

  #stream(name: string, projection: string): LinkStream {
    let stream = this.#streams.get(name);
    if (stream === undefined) {
      const row = this.#selectStream.get(name);
      stream = row
        ? { id: row.id, revision: row.revision ?? -1 }
        : { id: Number(this.#insertStream.run(name, projection).lastInsertRowid), revision: -1 };
      this.#streams.set(name, stream);
    }
    return stream;
  }

  /** After a rollback what is remembered may never have come about. */
  #changing(work: () => void): void {
    try {
      this.#transaction(work);
    } catch (error) {
      this.#streams.clear();
      throw error;
    }
  }
}
