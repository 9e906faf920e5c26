import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What lies where in a data directory. */
export interface DataLayout {
  readonly path: string;
  /** Where the store is kept, inside of it. */
  readonly events: string;
  /** The file of the views, inside of it. It can be made again from the log. */
  readonly views: string;
  /** Files or directories that are kept elsewhere, under the names that they would have inside. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** A file or directory to be backed up. */
export interface DataFile {
  /** Its path in the data directory, with `/` between the parts. */
  readonly path: string;
  readonly source: string;
  readonly kind: 'directory' | 'file' | 'database';
  readonly bytes: number;
  /** Permissions. */
  readonly mode: number;
}

/** The beginning of every SQLite database. */
const MAGIC = Buffer.from('SQLite format 3\0');
/** What SQLite keeps beside a database: a snapshot of that has it all. */
const BESIDE_DATABASE = /-(?:wal|shm|journal)$/;

/** The first part of a path inside a directory. */
export const topOf = (directory: string, path: string): string => relative(directory, path).split(sep)[0]!;

/**
 * What a data directory holds besides the log and the views, each directory before what is in it. Names that begin with a dot
 * are drafts.
 */
export async function filesBesideLog({
  path,
  events,
  views,
  elsewhere = {},
}: DataLayout): Promise<DataFile[]> {
  const leftOut = [topOf(path, events), topOf(path, views), ...Object.keys(elsewhere)];
  const files: DataFile[] = [];
  for (const name of await readdir(path)) {
    if (!leftOut.includes(name)) await collect(join(path, name), name, files);
  }
  for (const [name, source] of Object.entries(elsewhere)) await collect(source, name, files);
  return files;
}

/** The file or directory with this name, and what is in it. */
async function collect(source: string, path: string, into: DataFile[]): Promise<void> {
  if (path.includes('/.') || path.startsWith('.') || BESIDE_DATABASE.test(path)) return;
  const found = await statOf(source);
  if (!found) return;
  const { mode, size } = found;
  const entry = { path, source, mode: mode & 0o777 };
  if (found.isDirectory()) {
    into.push({ ...entry, kind: 'directory', bytes: 0 });
    for (const name of await readdir(source)) await collect(join(source, name), `${path}/${name}`, into);
  } else if (found.isFile())
    into.push({ ...entry, kind: (await isDatabase(source)) ? 'database' : 'file', bytes: size });
}

/** Nothing where it went away meanwhile. */
async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.equals(MAGIC);
  } finally {
    await handle.close();
  }
}
