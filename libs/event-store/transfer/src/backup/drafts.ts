import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A name beside a path for what is being made, to be renamed when it is whole. The process is part of the name. */
export const draftOf = (path: string): string => `${path}.draft-${process.pid}`;

/** Removes drafts beside a path whose processes were killed. */
export async function removeForgottenDrafts(path: string): Promise<void> {
  const beginning = `${basename(path)}.draft-`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(beginning)) continue;
    const pid = Number(name.slice(beginning.length));
    if (Number.isInteger(pid) && !isAlive(pid))
      await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
