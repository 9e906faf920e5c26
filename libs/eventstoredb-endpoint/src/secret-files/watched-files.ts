import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Milliseconds between two looks at a file. */
const EVERY = 5_000;

/**
 * Notices when files are replaced or rewritten. It looks at them from time to time: notifications of the system miss what
 * Docker and Kubernetes do, where a link above the file is what changes.
 */
export class WatchedFiles {
  readonly #files: readonly string[];
  readonly #changed: () => void;
  readonly #timer: NodeJS.Timeout;
  #seen: string;
  #looking = false;
  #closed = false;

  /**
   * Whatever changes after this returns is noticed: make it before reading the files.
   *
   * @param every milliseconds between two looks.
   */
  constructor(files: readonly string[], changed: () => void, every: number = EVERY) {
    this.#files = files;
    this.#changed = changed;
    this.#seen = files.map((file) => mark(statSync(file, { throwIfNoEntry: false }))).join();
    this.#timer = setInterval(() => void this.#look(), every).unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#closed = true;
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const marks = await Promise.all(this.#files.map((file) => stat(file).then(mark, () => mark(undefined))));
    this.#looking = false;
    const seen = marks.join();
    if (this.#closed || seen === this.#seen) return;
    this.#seen = seen;
    this.#changed();
  }
}

interface Facts {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** What differs once a file was replaced or written to. */
function mark(facts: Facts | undefined): string {
  return facts === undefined ? 'none' : [facts.ino, facts.size, facts.mtimeMs, facts.ctimeMs].join(':');
}
