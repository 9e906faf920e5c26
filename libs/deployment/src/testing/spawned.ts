import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { spawnProgram, type Program } from './spawn-program.ts';

const URL_OF_HTTP = /http:\/\/127\.0\.0\.1:\d+/;
const ENDPOINT = /esdb:\/\/\S+/;

/** A server of ours as a process of its own, which can be killed and started again at the same place. */
export class Spawned {
  #child: Program | undefined;
  #url = '';
  #endpoint = '';
  /** What it said and says, from its first start on. */
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

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Connection string of its endpoint, where it has one. */
  get endpoint(): string {
    return this.#endpoint;
  }

  /** Starts it, and waits until it says where it listens. */
  async start(env: NodeJS.ProcessEnv = {}): Promise<this> {
    const port = this.#url === '' ? '0' : this.port;
    const settings = { LOG_LEVEL: 'error', PORT: port, GRPC_PORT: 'off', ...this.env, ...env };
    const child = spawnProgram(this.app, [], settings);
    this.#child = child;
    child.stderr.on('data', (chunk: Buffer) => this.said.push(chunk.toString()));
    const last = this.app === 'standalone' && settings.GRPC_PORT !== 'off' ? ENDPOINT : URL_OF_HTTP;
    await new Promise<void>((resolve, reject) => {
      createInterface(child.stdout).on('line', (line) => {
        this.said.push(line);
        this.#url = URL_OF_HTTP.exec(line)?.[0] ?? this.#url;
        this.#endpoint = ENDPOINT.exec(line)?.[0] ?? this.#endpoint;
        if (last.test(line)) resolve();
      });
      child.once('close', () =>
        reject(new Error(`${this.app} ended before it listened: ${this.said.join('\n')}`)),
      );
    });
    return this;
  }

  /** Ends it, and waits until it is gone. @returns its exit code and the signal that ended it */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<unknown[]> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return [];
    const gone = once(child, 'exit');
    child.kill(signal);
    return gone;
  }
}
