import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Answer, Query, ThreadSetup } from './protocol.ts';

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** A SQLite connection in a thread of its own, as seen from the main one. */
export class SqliteThread {
  readonly #waiting: Waiting[] = [];
  #lost: Error | undefined;
  #closed: Promise<void> | undefined;

  private constructor(
    readonly worker: Worker,
    /** The file. */
    readonly place: string,
  ) {
    worker.on('message', (answer: Answer) => this.#answered(answer));
    worker.on('error', (error) => this.#loseAll(error as Error));
    worker.on('exit', () => this.#loseAll(new Error('The thread that writes the views has ended.')));
  }

  /** Resolves when the connection is open. */
  static async start(setup: ThreadSetup): Promise<SqliteThread> {
    const worker = new Worker(threadFile(), { ...threadOptions(), workerData: setup });
    // Its first word is that it is ready; an error before that rejects.
    await once(worker, 'message');
    const thread = new SqliteThread(worker, setup.file);
    // Listening holds the process: only statements under way may.
    worker.unref();
    return thread;
  }

  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  /** Rejects when the thread is lost; what SQLite refuses is an answer. */
  run(query: Query): Promise<Answer> {
    if (this.#lost) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) this.worker.ref();
      this.#waiting.push({ resolve, reject });
      this.worker.postMessage(query);
    });
  }

  /** Ends the thread after what it was sent before. Idempotent. */
  close(): Promise<void> {
    return (this.#closed ??= this.#end());
  }

  async #end(): Promise<void> {
    if (this.#lost) return;
    this.worker.ref();
    const ended = once(this.worker, 'exit');
    this.worker.postMessage('close');
    await ended;
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.shift();
    if (this.#waiting.length === 0) this.worker.unref();
    waiting?.resolve(answer);
  }

  #loseAll(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost);
  }
}

const FROM_SOURCE = import.meta.url.endsWith('.ts');

function threadFile(): URL {
  return new URL(FROM_SOURCE ? './thread.ts' : './thread.js', import.meta.url);
}

/** From source, Node strips the types as it loads them. */
function threadOptions(): WorkerOptions {
  if (!FROM_SOURCE) return {};
  return { env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env } };
}
