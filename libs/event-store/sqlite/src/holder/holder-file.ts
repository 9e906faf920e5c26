import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  readonly program: string;
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
  readonly endpoint?: string;
}

/** How others can use a store that is held. */
export interface Announcement {
  /** Connection string (`esdb://…`) of the endpoint in front of it; it may name a user and a password. */
  readonly endpoint: string;
}

/**
 * Leaves word of who holds the directory, for its owner to read. A full disk must not keep the store from opening: then nobody
 * is named.
 */
export function introduceHolder(directory: string, program: string, announcement?: Announcement): void {
  const holder: Holder = { program, pid: process.pid, since: new Date().toISOString(), ...announcement };
  const draft = join(directory, `holder.${process.pid}.json`);
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
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
  const holder = holderOf(directory);
  return holder ? `${holder.program} (process ${holder.pid}, since ${holder.since})` : 'another process';
}

/** How the store in this directory can be used beside who holds it; nothing where nobody holds it or none was told. */
export function announcedEndpoint(directory: string): string | undefined {
  return holderOf(directory)?.endpoint;
}

/** Nothing where the file is missing, was cut short, or tells of a process that is gone. */
function holderOf(directory: string): Partial<Holder> | undefined {
  try {
    const holder = JSON.parse(readFileSync(fileIn(directory), 'utf8')) as Partial<Holder>;
    return holder.pid !== undefined && isAlive(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
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
