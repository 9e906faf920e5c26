import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a directory, with those above it, so that it is still there after a power cut. */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  const parent = dirname(directory);
  makeDirectory(parent);
  mkdirSync(directory, { recursive: true });
  syncDirectory(parent);
}

/** Puts a directory's entries on disk: the name of a new file is lost in a power cut otherwise, and the file with it. */
export function syncDirectory(directory: string): void {
  // Windows opens no directories, and its file systems log the names by themselves.
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
