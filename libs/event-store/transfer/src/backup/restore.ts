import { existsSync } from 'node:fs';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { holdStore, integrityFlaw, logFile, openSqliteLog, type StoreLock } from '@huiyin/event-store-sqlite';
import { digestOf } from '../digest/log-digest.ts';
import { BackupRefusedError, DamagedBackupError, NoRoomError, tellsOfFullDisk } from './backup-errors.ts';
import { topOf, type DataLayout } from './data-files.ts';
import { copyDurably, sync } from './durable-files.ts';
import { FILES, readManifest, type Manifest } from './manifest.ts';
import { contentsOfDirectory, Placement } from './placement.ts';

/** How far it is: bytes copied, then positions read. */
export interface RestoreProgress {
  readonly doing: 'copying' | 'verifying';
  readonly done: number;
  readonly total: number;
}

export interface RestoreOptions {
  readonly backup: string;
  /** Where to: a directory that isn't there, or is empty. */
  readonly to: Pick<DataLayout, 'path' | 'events'>;
  /** Moves aside what is there; it is not deleted. */
  readonly force?: boolean;
  /** Throwing from it ends the restoration. */
  readonly progress?: (progress: RestoreProgress) => void;
}

/** What was restored. */
export interface Restored {
  readonly manifest: Manifest;
  /** Where that is which was there before. */
  readonly movedTo: string | undefined;
}

/**
 * Makes a data directory of a backup. It is there whole, verified and on disk, or not at all.
 *
 * @throws BackupRefusedError when there is no backup, or something at the target.
 * @throws StoreHeldError when the target is in use, `force` or not.
 * @throws DamagedBackupError that says what differs; NoRoomError. Nothing was changed then.
 */
export async function restore({ backup, to, force = false, ...options }: RestoreOptions): Promise<Restored> {
  const progress = options.progress ?? (() => undefined);
  const manifest = await readManifest(backup);
  await checkSizes(backup, manifest);
  const target = resolve(to.path);
  const lock = holdIfThere(to.events);
  try {
    if (!force && (await contentsOfDirectory(target)).length > 0)
      throw new BackupRefusedError(
        `${target} isn't empty: name another directory, or move aside what is there with --force.`,
      );
    let placement: Placement | undefined;
    try {
      placement = await Placement.at(target);
      await copyFiles(backup, manifest, placement.draft, progress);
      await verifyLog(backup, manifest, join(placement.draft, topOf(to.path, to.events)), progress);
      lock?.release();
      return { manifest, movedTo: await placement.put(topOf(to.path, to.events)) };
    } catch (error) {
      await placement?.discard();
      throw tellsOfFullDisk(error) ? new NoRoomError(target) : error;
    }
  } finally {
    lock?.release();
  }
}

/** Before anything is copied: a file that is gone or cut off is the commonest flaw. */
async function checkSizes(backup: string, { files }: Manifest): Promise<void> {
  for (const { path, bytes } of files) {
    const file = join(backup, FILES, path);
    if (!existsSync(file)) throw new DamagedBackupError(backup, `${path} is missing`);
    const { size } = await stat(file);
    if (size !== bytes) throw new DamagedBackupError(backup, `${path} has ${size} bytes instead of ${bytes}`);
  }
}

function holdIfThere(events: string): StoreLock | undefined {
  return existsSync(events) ? holdStore(events, 'huiyin restore') : undefined;
}

async function copyFiles(
  backup: string,
  { directories, files }: Manifest,
  draft: string,
  progress: (progress: RestoreProgress) => void,
): Promise<void> {
  for (const { path } of directories) await mkdir(join(draft, path), { recursive: true });
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { path, mode, bytes, sha256 } of files) {
    const target = join(draft, path);
    await mkdir(dirname(target), { recursive: true });
    const copied = await copyDurably(join(backup, FILES, path), target, parseInt(mode, 8));
    if (copied.sha256 !== sha256)
      throw new DamagedBackupError(backup, `${path} has the SHA-256 ${copied.sha256} instead of ${sha256}`);
    await sync(dirname(target));
    progress({ doing: 'copying', done: (done += bytes), total });
  }
  for (const { path, mode } of directories.toReversed()) {
    await chmod(join(draft, path), parseInt(mode, 8));
    await sync(join(draft, path));
  }
}

/** The log is read as it will be used, brought up to this version's format where it was made by an earlier one. */
async function verifyLog(
  backup: string,
  { log }: Manifest,
  events: string,
  progress: (progress: RestoreProgress) => void,
): Promise<void> {
  const flaw = integrityFlaw(logFile(events));
  if (flaw !== undefined) throw new DamagedBackupError(backup, `SQLite finds in its log: ${flaw}`);
  const reader = openSqliteLog(events);
  try {
    const digest = await digestOf(reader.readAll(), (position) =>
      progress({ doing: 'verifying', done: position, total: log.position }),
    );
    if (digest.log !== log.log || digest.events !== log.events)
      throw new DamagedBackupError(
        backup,
        `its log has ${digest.events} events with the digest ${digest.log} instead of ${log.events} with ${log.log}`,
      );
  } finally {
    await reader.close();
  }
}
