import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { unprivileged } from './unprivileged.ts';

/** Nothing of a test has to survive a power cut. */
const SETTINGS = {
  listen_addresses: '',
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};

/** A throwaway PostgreSQL of our own, reached by a socket in a directory of its own. */
export class PostgresCluster {
  readonly #directory = mkdtempSync(join(tmpdir(), 'huiyin-postgres-'));
  readonly #user = unprivileged();
  #server: ChildProcess | undefined;
  #said = '';
  /** Nobody else ends it when this process ends without a word. */
  readonly #leave = () => void this.#server?.kill('SIGQUIT');

  private constructor(
    private readonly binaries: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    if (this.#user) chownSync(this.#directory, this.#user.uid, this.#user.gid);
    process.once('exit', this.#leave);
  }

  static async create(
    binaries: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<PostgresCluster> {
    const cluster = new PostgresCluster(binaries, { ...SETTINGS, ...settings });
    try {
      await cluster.#initialise();
      await cluster.start();
      return cluster;
    } catch (error) {
      await cluster.remove();
      throw error;
    }
  }

  /** Writes a file among the server's own, which only it may read. @returns its path. */
  write(name: string, content: string): string {
    const file = join(this.#data, name);
    writeFileSync(file, content, { mode: 0o600 });
    if (this.#user) chownSync(file, this.#user.uid, this.#user.gid);
    return file;
  }

  url(database: string): string {
    const { port = '5432' } = this.settings;
    return `postgresql:///${database}?host=${this.#directory}&port=${port}&user=postgres`;
  }

  async start(): Promise<void> {
    const settings = Object.entries({ ...this.settings, unix_socket_directories: this.#directory });
    const args = ['-D', this.#data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const deadline = Date.now() + 30_000;
    do {
      const server = spawn(join(this.binaries, 'postgres'), args, {
        ...this.#user,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server.stderr.on('data', (text: Buffer) => (this.#said += text.toString()));
      this.#server = server;
      while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
        if (await this.#answers()) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // After a kill, what is left of the last one may still be ending.
    } while (Date.now() < deadline);
    throw new Error(`PostgreSQL doesn't start:\n${this.#said}`);
  }

  /** As if the machine had crashed: no session gets a word, nor to the end of what it is at. */
  async kill(): Promise<void> {
    // They are processes of their own, which outlive the server until they notice.
    const sessions = childrenOf(this.#server?.pid);
    const ended = this.#end('SIGKILL');
    for (const session of sessions) killed(session);
    await ended;
  }

  /** Ends every session at once, but in order. */
  stop(): Promise<void> {
    return this.#end('SIGINT');
  }

  async remove(): Promise<void> {
    await this.#end('SIGQUIT');
    process.off('exit', this.#leave);
    rmSync(this.#directory, { recursive: true, force: true, maxRetries: 5 });
  }

  get #data(): string {
    return join(this.#directory, 'data');
  }

  /** In an order of text that isn't that of its bytes, so that relying on one shows. */
  async #initialise(): Promise<void> {
    const plain = [
      '-D',
      this.#data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
      '--locale=C',
    ];
    const program = join(this.binaries, 'initdb');
    const initdb = (args: string[]) => promisify(execFile)(program, args, { ...this.#user });
    await initdb([...plain, '--locale-provider=icu', '--icu-locale=zh']).catch(() => initdb(plain));
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client(this.url('postgres'));
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }
}

/** The processes that a process has started. */
function childrenOf(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(' ').filter(Boolean).map(Number);
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
