import { join } from 'node:path';
import type { Lead, Leadership } from './leadership.ts';
import { tryLock } from './lock-file.ts';

/** Leadership among processes of one machine, by lock files in a directory. Their names begin with a dot: no backup holds them. */
export class FileLeadership implements Leadership {
  constructor(private readonly directory: string) {}

  async tryLead(name: string): Promise<Lead | undefined> {
    const lock = tryLock(join(this.directory, `.${name}.lock`));
    // What the operating system has granted isn't lost as long as the process lives.
    return lock && { lost: new AbortController().signal, release: async () => lock.release() };
  }
}
