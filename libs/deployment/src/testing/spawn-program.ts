import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where the tests themselves are told to run says nothing about what they start: an empty variable counts as none. */
const UNSET = { DATA_DIR: '', EVENT_STORE: '', VIEWS: '', KEYS_DIR: '' };

/** A process whose words can be read. */
export type Program = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Starts one of our apps as a process of its own. It is what users run: the build, which `npm test` brings up to date before
 * the tests.
 *
 * @param app the name of its folder
 */
export function spawnProgram(app: string, args: readonly string[], env: NodeJS.ProcessEnv): Program {
  return spawn(process.execPath, [join(ROOT, `apps/${app}/dist/main.js`), ...args], {
    // Compiled code is kept from one start to the next.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'huiyin-compiled'), ...UNSET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
