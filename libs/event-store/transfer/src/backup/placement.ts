import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { draftOf, removeForgottenDrafts } from './drafts.ts';
import { sync } from './durable-files.ts';

/** What is made inside the target is called so. */
const INSIDE = '.restored';

/** Puts a directory in its place at once, and moves aside what was there. */
export class Placement {
  private constructor(
    readonly target: string,
    /** Where to make it. */
    readonly draft: string,
    /** Whether the target is a file system of its own (a volume), which can be filled but not replaced. */
    private readonly inside: boolean,
  ) {}

  static async at(target: string): Promise<Placement> {
    await mkdir(dirname(target), { recursive: true });
    const inside = await isMountPoint(target);
    const name = inside ? join(target, INSIDE) : target;
    const draft = draftOf(name);
    await removeForgottenDrafts(name);
    await mkdir(draft, { mode: 0o700 });
    return new Placement(target, draft, inside);
  }

  /**
   * The draft is on disk and becomes the target; answers where that is which was there.
   *
   * @param last what is moved last where the target can't be replaced as a whole: until it is there, the rest is nothing.
   */
  async put(last: string): Promise<string | undefined> {
    await sync(this.draft);
    const moved = this.inside ? await this.#fill(last) : await this.#replace();
    await sync(this.inside ? this.target : dirname(this.target));
    return moved;
  }

  discard(): Promise<void> {
    return rm(this.draft, { recursive: true, force: true });
  }

  async #replace(): Promise<string | undefined> {
    const { target, draft } = this;
    const isEmpty = (await contentsOfDirectory(target)).length === 0;
    const aside = isEmpty ? undefined : asideOf(target);
    if (aside !== undefined) await rename(target, aside);
    else await rmdir(target).catch(unlessMissing);
    await rename(draft, target);
    return aside;
  }

  async #fill(last: string): Promise<string | undefined> {
    const { target, draft } = this;
    const there = await contentsOfDirectory(target);
    const aside = there.length === 0 ? undefined : asideOf(join(target, '.data'));
    if (aside !== undefined) await mkdir(aside, { mode: 0o700 });
    for (const name of there) await rename(join(target, name), join(aside!, name));
    for (const name of await readdir(draft))
      if (name !== last) await rename(join(draft, name), join(target, name));
    await sync(target);
    await rename(join(draft, last), join(target, last));
    await rmdir(draft);
    return aside;
  }
}

/** What is in a directory, besides what a file system puts there and an interrupted restoration left. */
export async function contentsOfDirectory(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => name !== 'lost+found' && !name.startsWith(`${INSIDE}.draft-`));
  } catch (error) {
    unlessMissing(error);
    return [];
  }
}

async function isMountPoint(directory: string): Promise<boolean> {
  try {
    return (await stat(directory)).dev !== (await stat(dirname(directory))).dev;
  } catch (error) {
    unlessMissing(error);
    return false;
  }
}

const asideOf = (path: string): string =>
  join(dirname(path), `${basename(path)}.before-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`);

function unlessMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
