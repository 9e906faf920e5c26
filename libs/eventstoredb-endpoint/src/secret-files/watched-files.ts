import { unwatchFile, watchFile, type StatWatcher, type Stats } from 'node:fs';

/** Milliseconds between two looks at a file. */
const EVERY = 5_000;

/**
 * Notices when files are replaced or rewritten. It looks at them from time to time: notifications of the system miss what
 * Docker and Kubernetes do, where a link above the file is what changes.
 */
export class WatchedFiles {
  readonly #files: readonly string[];
  readonly #changed: (now: Stats, before: Stats) => void;

  /** @param every milliseconds between two looks. */
  constructor(files: readonly string[], changed: () => void, every: number = EVERY) {
    this.#files = files;
    this.#changed = (now, before) => {
      if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino || now.size !== before.size) changed();
    };
    for (const file of files) {
      const watcher: StatWatcher = watchFile(file, { interval: every, persistent: false }, this.#changed);
      watcher.unref();
    }
  }

  close(): void {
    for (const file of this.#files) unwatchFile(file, this.#changed);
  }
}
