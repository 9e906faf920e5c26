import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** For tests that start processes on a machine that is busy, in milliseconds. */
export const PATIENCE = 120_000;

/** What a command said, and how it ended. */
export interface Outcome {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line, with the variables that it looks at set as they are here. */
export class CommandLine {
  constructor(private readonly env: NodeJS.ProcessEnv = {}) {}

  /** Runs a command to its end. */
  run(...args: readonly string[]): Promise<Outcome> {
    return this.start(...args).outcome;
  }

  /** Starts a command, which can be killed. */
  start(...args: readonly string[]): { readonly child: ChildProcess; readonly outcome: Promise<Outcome> } {
    const child = program('cli', args, this.env);
    return { child, outcome: outcomeOf(child) };
  }
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const gone = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [code] = (await gone) as [number | null];
  return { code, out, err };
}

/** The standalone app as a process of its own. */
export class App {
  private constructor(
    private readonly child: ChildProcess,
    /** Connection string of its endpoint. */
    readonly endpoint: string,
  ) {}

  /** Starts it on a data directory; resolves when it serves. */
  static async start(directory: string): Promise<App> {
    const child = program('standalone', [], { DATA_DIR: directory, PORT: '0', GRPC_PORT: '0' });
    const said: string[] = [];
    child.stderr!.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    for await (const line of createInterface(child.stdout!)) {
      said.push(line);
      const [endpoint] = /esdb:\/\/\S+/.exec(line) ?? [];
      if (endpoint === undefined) continue;
      child.stdout!.resume();
      return new App(child, endpoint);
    }
    throw new Error(`The app ended before it served: ${said.join('\n')}`);
  }

  /** @returns its exit code and the signal that ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<unknown[]> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return [];
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    return gone;
  }
}

function program(app: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  // Where the tests themselves are told to run doesn't matter here: an empty variable counts as none.
  const unset = { DATA_DIR: '', EVENT_STORE: '', VIEWS: '', KEYS_DIR: '' };
  return spawn(process.execPath, [join(ROOT, `apps/${app}/dist/main.js`), ...args], {
    env: { ...process.env, ...unset, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
