import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * One of our programs as a process of its own, which can be killed and started again at the same place. It is what users
 * run: the build, which `npm test` brings up to date before the tests.
 */
export class Spawned {
  #child: ChildProcess | undefined;
  #url = '';
  /** What it said, to be shown when it ends before it listens. */
  readonly said: string[] = [];

  constructor(
    readonly app: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Where it serves HTTP. */
  get url(): string {
    return this.#url;
  }

  get port(): string {
    return new URL(this.#url).port;
  }

  /** Starts it, and waits until it says where it listens. */
  async start(env: NodeJS.ProcessEnv = {}): Promise<this> {
    const port = this.#url === '' ? '0' : this.port;
    const child = spawn(process.execPath, [join(ROOT, `apps/${this.app}/dist/main.js`)], {
      env: { ...process.env, LOG_LEVEL: 'error', PORT: port, GRPC_PORT: 'off', ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.on('data', (chunk: Buffer) => this.said.push(chunk.toString()));
    for await (const line of createInterface(child.stdout)) {
      this.said.push(line);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (url === undefined) continue;
      this.#url = url;
      // Whatever comes later must not fill the pipe.
      child.stdout.resume();
      return this;
    }
    throw new Error(`${this.app} ended before it listened: ${this.said.join('\n')}`);
  }

  /** Ends it, and waits until it is gone. @returns its exit code and the signal that ended it */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<unknown[]> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return [];
    const gone = once(child, 'exit');
    child.kill(signal);
    return gone;
  }
}
