import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from '@jest/globals';

/** For tests that start processes on a machine that is busy, in milliseconds. */
export const PATIENCE = 30_000;

/** A test that needs something of the machine; where that is missing it is skipped, with the word why. */
export function testWhere(present: boolean, need: string): (name: string, test: () => Promise<void>) => void {
  return (name, test) => (present ? it(name, test, PATIENCE) : it.skip(`${name} (skipped: ${need})`, test));
}

/** Whether system calls can be traced, and made to fail, by strace. */
export function canTrace(): boolean {
  return succeeds('strace', '-f', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=9999+', 'true');
}

/** Whether small file systems can be mounted, to be filled. */
export function canMount(): boolean {
  const place = temporaryDirectory();
  const mounted = mountSmallDisk(place, '1m');
  if (mounted) unmount(place);
  rmSync(place, { recursive: true });
  return mounted;
}

/** Mounts an empty file system of this size, kept in memory. */
export function mountSmallDisk(place: string, size: string): boolean {
  return (
    process.platform === 'linux' && succeeds('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place)
  );
}

export function unmount(place: string): void {
  if (!succeeds('umount', place)) throw new Error(`${place} could not be unmounted.`);
}

export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'huiyin 回音 '));
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
