import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  readonly program: string;
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
}

/** Leaves word of who holds the directory. A full disk must not keep the store from opening: then nobody is named. */
export function introduceHolder(directory: string, program: string): void {
  const holder: Holder = { program, pid: process.pid, since: new Date().toISOString() };
  const draft = join(directory, `holder.${process.pid}.json`);
  try {
    writeFileSync(draft, JSON.stringify(holder));
    renameSync(draft, fileIn(directory));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Takes the word back. */
export function forgetHolder(directory: string): void {
  rmSync(fileIn(directory), { force: true });
}

/** Who holds the directory, as far as they said. */
export function nameHolder(directory: string): string {
  try {
    const { program, pid, since } = JSON.parse(readFileSync(fileIn(directory), 'utf8')) as Partial<Holder>;
    if (pid === undefined || !isAlive(pid)) return 'another process';
    return `${program} (process ${pid}, since ${since})`;
  } catch {
    return 'another process';
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

function fileIn(directory: string): string {
  return join(directory, 'holder.json');
}
