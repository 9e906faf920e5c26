import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncPath } from '../database/sqlite/database-files.ts';

/** A small file that names the build in use. It is replaced as a whole: whoever looks finds the old number or the new one. */
export class BuildPointer {
  #read: { readonly seen: string; readonly build: number } | undefined;

  constructor(readonly file: string) {}

  /** Looked at by every transaction: the file is read only when it isn't the one that was read before. */
  get build(): number | undefined {
    const found = statSync(this.file, { throwIfNoEntry: false, bigint: true });
    if (!found) return undefined;
    const seen = `${found.ino} ${found.mtimeNs}`;
    if (this.#read?.seen !== seen) this.#read = { seen, build: numberIn(readFileSync(this.file, 'utf8')) };
    return this.#read.build;
  }

  /** Names a first build where none was named yet. @returns the one that is named now. */
  begin(build: number): number {
    const found = this.build;
    if (found !== undefined) return found;
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = this.#draft();
    writeFileSync(draft, textOf(build));
    try {
      // Of several who begin at once one wins.
      linkSync(draft, this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
    return this.build ?? build;
  }

  /** Names another one, for good when this resolves. */
  async point(build: number): Promise<void> {
    const draft = this.#draft();
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(textOf(build));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, this.file);
    await syncPath(dirname(this.file));
  }

  #draft(): string {
    return `${this.file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  }
}

const textOf = (build: number) => `${JSON.stringify({ build })}\n`;
const numberIn = (text: string) => (JSON.parse(text) as { build: number }).build;
