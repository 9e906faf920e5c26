import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A digest of all links in an index: the same for two indexes that hold the same links. */
export function indexDigest(directory: string): string {
  const database = new Database(join(directory, 'links.db'), { readonly: true });
  try {
    const hash = createHash('sha256');
    const links = database.prepare(
      `SELECT name, projection, revision, position FROM links JOIN link_streams ON id = stream
       ORDER BY name, revision`,
    );
    for (const link of links.iterate()) hash.update(JSON.stringify(link));
    return hash.digest('hex');
  } finally {
    database.close();
  }
}
