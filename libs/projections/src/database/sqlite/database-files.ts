import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Removes a database with what SQLite keeps beside it. Who has it open goes on with it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** Brings a file, or what is in a directory, onto the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
