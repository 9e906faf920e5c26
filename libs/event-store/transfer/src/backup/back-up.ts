import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Position } from '@huiyin/event-store';
import {
  integrityFlaw,
  logFile,
  openSqliteLog,
  snapshotDatabase,
  SqliteLog,
  type PlacedEvent,
} from '@huiyin/event-store-sqlite';
import { digestOf, type LogDigest } from '../digest/log-digest.ts';
import { BackupRefusedError, DamagedBackupError, NoRoomError, tellsOfFullDisk } from './backup-errors.ts';
import { filesBesideLog, type DataFile, type DataLayout } from './data-files.ts';
import { draftOf, removeForgottenDrafts } from './drafts.ts';
import { contentsOf, copyDurably, sync } from './durable-files.ts';
import { FILES, manifestOf, writeManifest, type BackedUpFile, type Manifest } from './manifest.ts';

/** How far it is. */
export interface BackupProgress {
  readonly doing: 'copying' | 'checking' | 'verifying';
  readonly done: number;
  readonly total: number;
}

export interface BackupOptions {
  readonly from: DataLayout;
  /** A directory that doesn't exist yet. */
  readonly to: string;
  /** Name and version of this program. */
  readonly program: string;
  /** Throwing from it ends the backup. */
  readonly progress?: (progress: BackupProgress) => void;
}

/**
 * Backs up a data directory, also while an app has it in use: the log as it is at one moment, and the files beside it. What
 * can be made again from the log isn't part of it. The backup is on disk, and was read again and compared with the
 * source, when it takes its name.
 *
 * @throws BackupRefusedError when the target exists, or there is no log.
 * @throws NoRoomError, DamagedBackupError; nothing is left at the target then.
 */
export async function backUp({ from, program, ...options }: BackupOptions): Promise<Manifest> {
  const to = resolve(options.to);
  const progress = options.progress ?? (() => undefined);
  if (!existsSync(logFile(from.events))) throw new BackupRefusedError(`${from.path} holds no log of events.`);
  if (existsSync(to)) throw new BackupRefusedError(`${to} is there already: name a directory that isn't.`);
  await mkdir(dirname(to), { recursive: true });
  await removeForgottenDrafts(to);
  const draft = draftOf(to);
  try {
    // What lies beside the log tells how far others have come in it: copied first, it never tells of more than the log.
    const beside = await filesBesideLog(from);
    await checkRoom(to, await sizeOf(from, beside));
    await mkdir(join(draft, FILES), { recursive: true, mode: 0o700 });
    const files = [...(await copyBeside(beside, draft)), await copyLog(from, draft, progress)];
    const log = await verify(from, draft, progress);
    const directories = beside.filter(({ kind }) => kind === 'directory');
    const manifest = manifestOf(program, {
      log,
      directories: directories.map(({ path, mode }) => ({ path, mode: octal(mode) })),
      files,
    });
    await writeManifest(draft, manifest);
    for (const { path } of [...directories, { path: dirname(pathOfLog(from)) }, { path: '.' }])
      await sync(join(draft, FILES, path));
    await sync(draft);
    await rename(draft, to);
    await sync(dirname(to));
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw tellsOfFullDisk(error) ? new NoRoomError(to) : error;
  }
}

async function copyBeside(beside: readonly DataFile[], draft: string): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  for (const { path, source, kind, mode } of beside) {
    const target = join(draft, FILES, path);
    if (kind === 'directory') {
      await mkdir(target, { mode });
      await chmod(target, mode | 0o700);
    } else if (kind === 'file') {
      files.push({ path, mode: octal(mode), ...(await copyDurably(source, target, mode)) });
    } else {
      await snapshotDatabase(source, target);
      files.push(await finished(path, target, mode));
    }
  }
  return files;
}

async function copyLog(
  from: DataLayout,
  draft: string,
  progress: (progress: BackupProgress) => void,
): Promise<BackedUpFile> {
  const path = pathOfLog(from);
  const target = join(draft, FILES, path);
  await mkdir(dirname(target), { recursive: true });
  // Settles what a crash left, if nobody has the store in use.
  await openSqliteLog(from.events).close();
  await snapshotDatabase(logFile(from.events), target, ({ pages, pagesTotal }) =>
    progress({ doing: 'copying', done: pages, total: pagesTotal }),
  );
  const { mode } = await stat(logFile(from.events));
  return finished(path, target, mode & 0o777);
}

async function finished(path: string, target: string, mode: number): Promise<BackedUpFile> {
  await chmod(target, mode);
  await sync(target);
  return { path, mode: octal(mode), ...(await contentsOf(target)) };
}

/** Reads the copied log, and the source's up to there. */
async function verify(
  from: DataLayout,
  draft: string,
  progress: (progress: BackupProgress) => void,
): Promise<LogDigest> {
  const file = join(draft, FILES, pathOfLog(from));
  progress({ doing: 'checking', done: 0, total: 1 });
  const flaw = integrityFlaw(file);
  if (flaw !== undefined)
    throw new DamagedBackupError(from.path, `SQLite finds in a copy of its log: ${flaw}`);
  const copy = new SqliteLog(file);
  const source = openSqliteLog(from.events);
  try {
    const end = copy.lastPosition();
    const tell = (offset: number) => (position: Position) =>
      progress({ doing: 'verifying', done: offset + position, total: 2 * end });
    const digest = await digestOf(copy.readAll(), tell(0));
    const expected = await digestOf(upTo(source.readAll(), end), tell(end));
    if (digest.log !== expected.log)
      throw new DamagedBackupError(from.path, 'a copy of its log holds something else than it does itself');
    return digest;
  } finally {
    await copy.close();
    await source.close();
  }
}

async function sizeOf({ events }: DataLayout, beside: readonly DataFile[]): Promise<number> {
  const { size } = await stat(logFile(events));
  return beside.reduce((sum, { bytes }) => sum + bytes, size);
}

async function checkRoom(to: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(to));
  if (bavail * bsize < needed) throw new NoRoomError(to, needed, bavail * bsize);
}

async function* upTo(events: AsyncIterable<PlacedEvent>, end: Position): AsyncGenerator<PlacedEvent> {
  for await (const event of events) {
    if (event.position > end) return;
    yield event;
  }
}

const pathOfLog = ({ path, events }: DataLayout): string =>
  relative(path, logFile(events)).split(sep).join('/');

const octal = (mode: number): string => mode.toString(8).padStart(3, '0');
