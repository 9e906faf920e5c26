import { join } from 'node:path';
import type { Lead, Leadership } from './leadership.ts';
import { tryLock, type LockFile } from './lock-file.ts';

/**
 * Leadership among processes of one machine, by lock files in a directory. Their names begin with a dot: no backup holds them.
 * Whoever has a lead here can take it once more, and has it until it was released as often.
 */
export class FileLeadership implements Leadership {
  readonly #held = new Map<string, { readonly lock: LockFile; times: number }>();

  constructor(private readonly directory: string) {}

  async tryLead(name: string): Promise<Lead | undefined> {
    const held = this.#held.get(name);
    if (held) held.times += 1;
    else {
      const lock = tryLock(join(this.directory, `.${name}.lock`));
      if (!lock) return undefined;
      this.#held.set(name, { lock, times: 1 });
    }
    let released = false;
    const release = async () => {
      if (!released) this.#release(name);
      released = true;
    };
    // What the operating system has granted isn't lost as long as the process lives.
    return { lost: new AbortController().signal, release };
  }

  /** Releases everything. */
  close(): void {
    for (const { lock } of this.#held.values()) lock.release();
    this.#held.clear();
  }

  #release(name: string): void {
    const held = this.#held.get(name);
    if (!held || --held.times > 0) return;
    held.lock.release();
    this.#held.delete(name);
  }
}
