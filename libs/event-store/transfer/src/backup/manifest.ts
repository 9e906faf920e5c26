import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogDigest } from '../digest/log-digest.ts';
import { BackupRefusedError, DamagedBackupError } from './backup-errors.ts';

/** Storage format. */
const FORMAT = 'huiyin-backup';
const VERSION = 1;
const FILE = 'manifest.json';
/** Where the files lie in a backup: not in its root, so that nobody takes it for a data directory and writes to it. */
export const FILES = 'data';

/** A file in a backup, under its path in the data directory. */
export interface BackedUpFile {
  /** With `/` between its parts. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Permissions, octal. */
  readonly mode: string;
}

/** What a backup holds. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Which program made it, in which version. */
  readonly program: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly log: LogDigest;
  readonly directories: readonly { readonly path: string; readonly mode: string }[];
  readonly files: readonly BackedUpFile[];
}

/** Describes a new backup. */
export const manifestOf = (
  program: string,
  contents: Pick<Manifest, 'log' | 'directories' | 'files'>,
): Manifest => ({
  format: FORMAT,
  version: VERSION,
  program,
  createdAt: new Date().toISOString(),
  ...contents,
});

/** Writes a backup's manifest; a digest of its own shows when it was altered. Answers the file. */
export async function writeManifest(backup: string, manifest: Manifest): Promise<string> {
  const file = join(backup, FILE);
  const signed = { ...manifest, digest: hash('sha256', JSON.stringify(manifest)) };
  await writeFile(file, `${JSON.stringify(signed, null, 2)}\n`, { flush: true });
  return file;
}

/**
 * Reads a backup's manifest.
 *
 * @throws BackupRefusedError when this is no backup, or one of a later version.
 * @throws DamagedBackupError when the manifest is no longer what it was.
 */
export async function readManifest(backup: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(backup, FILE), 'utf8');
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new BackupRefusedError(`${backup} is no backup, or not a whole one: it has no ${FILE}.`);
  }
  const { digest, ...manifest } = parse(backup, text);
  if (manifest.format !== FORMAT) throw new BackupRefusedError(`${join(backup, FILE)} is of something else.`);
  if ((manifest.version as number) > VERSION)
    throw new BackupRefusedError(`${backup} was made by a later version of this program: use that one.`);
  if (digest !== hash('sha256', JSON.stringify(manifest)))
    throw new DamagedBackupError(backup, `its ${FILE} was altered`);
  for (const { path } of [...manifest.directories, ...manifest.files])
    if (!isInside(path))
      throw new DamagedBackupError(backup, `its ${FILE} names ${path}, which lies outside`);
  return manifest;
}

/** Whoever can alter a manifest can also compute its digest anew. */
const isInside = (path: string): boolean =>
  path.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes(':'));

function parse(backup: string, text: string): Manifest & { readonly digest?: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Manifest;
  } catch {
    // Told below.
  }
  throw new DamagedBackupError(backup, `its ${FILE} is cut off or was altered`);
}
