/** What was asked for can't be done as it was asked: the target exists, there is nothing to back up. Nothing was changed. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError';
}

/** A backup isn't what it was when it was made, or a new one isn't what it was made of. */
export class DamagedBackupError extends Error {
  override readonly name = 'DamagedBackupError';
  readonly place: string;

  constructor(place: string, what: string) {
    super(`${place} can't be relied on: ${what}.`);
    this.place = place;
  }
}

/** There is no room for all of it; what was written of it was removed. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  readonly place: string;

  constructor(place: string, needed?: number, free?: number) {
    const sizes =
      needed === undefined ? '' : `: it takes ${inMegabytes(needed)}, and ${inMegabytes(free ?? 0)} are free`;
    super(`There is no room for ${place}${sizes}. Nothing was left there.`);
    this.place = place;
  }
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MiB`;

/** Whether an error of SQLite or of the file system tells of a full disk. */
export function tellsOfFullDisk(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL' || code === 'store-full';
}
