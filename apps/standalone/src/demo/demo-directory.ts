import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory, openEmbeddedStore, type DataDirectory } from '@huiyin/deployment';
import { SettingError } from '@huiyin/service-kit';
import type { SimulationSettings } from '@huiyin/simulation';

/** Says that a directory is a demo's, and of which company. */
interface Marker extends SimulationSettings {
  /** Whether all of it is recorded. */
  readonly finished: boolean;
}

/** The data directory of the demo: made by it, and by nobody else. */
export class DemoDirectory {
  readonly directory: DataDirectory;
  readonly #marker: string;

  constructor(path: string) {
    this.directory = dataDirectory(path);
    this.#marker = join(path, 'demo.json');
  }

  /** The company that is recorded there, if one is. @throws SettingError when the directory holds something else. */
  company(): SimulationSettings | undefined {
    const { path } = this.directory;
    if (!existsSync(this.#marker)) {
      if (existsSync(path) && readdirSync(path).length > 0)
        throw new SettingError({
          'zh-CN': `${path} 中存放着不属于演示的数据：请移走，或另设 DATA_DIR。`,
          en: `${path} holds something that isn’t the demo’s: move it away, or set DATA_DIR.`,
        });
      return undefined;
    }
    const { finished, ...settings } = JSON.parse(readFileSync(this.#marker, 'utf8')) as Marker;
    return finished ? settings : undefined;
  }

  /** Empties it. @throws StoreHeldError when an app has it in use. */
  async clear(): Promise<void> {
    const { path } = this.directory;
    if (existsSync(this.directory.events)) await (await openEmbeddedStore(this.directory)).store.close();
    rmSync(path, { recursive: true, force: true });
  }

  begin(settings: SimulationSettings): void {
    mkdirSync(this.directory.path, { recursive: true });
    this.#mark({ ...settings, finished: false });
  }

  finish(settings: SimulationSettings): void {
    this.#mark({ ...settings, finished: true });
  }

  #mark(marker: Marker): void {
    writeFileSync(this.#marker, `${JSON.stringify(marker, null, 2)}\n`);
  }
}
