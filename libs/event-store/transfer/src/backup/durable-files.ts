import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** What a file holds. */
export interface FileContents {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Copies a file's contents into a new one, which is on disk when this resolves. */
export async function copyDurably(source: string, target: string, mode: number): Promise<FileContents> {
  const handle = await open(target, 'wx', mode);
  try {
    const contents = await pour(source, handle);
    // The umask may have taken from it.
    await handle.chmod(mode);
    await handle.sync();
    return contents;
  } finally {
    await handle.close();
  }
}

/** Reads a file to its end. */
export function contentsOf(file: string): Promise<FileContents> {
  return pour(file, undefined);
}

/** Puts a file, or a directory's entries, on disk. */
export async function sync(path: string): Promise<void> {
  // Windows opens no directories, and its file systems log the names by themselves.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function pour(source: string, target: FileHandle | undefined): Promise<FileContents> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(source, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    await target?.writeFile(chunk as Buffer);
  }
  return { bytes, sha256: hash.digest('hex') };
}
