import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Answer, Order } from './indexing-protocol.ts';

/** What an order has brought about. */
export type Indexed = Exclude<Answer, { readonly failure: string }>;

/** The index could not be written; nothing of the order was. */
export class IndexingError extends Error {
  /** SQLite's code for it, or none. */
  readonly code: string;

  constructor(reason: string, code: string) {
    super(reason);
    this.code = code;
  }

  override get name(): string {
    return 'IndexingError';
  }
}

interface Waiter {
  resolve(indexed: Indexed): void;
  reject(error: Error): void;
}

/** The thread that writes the index, as seen from the main one. It keeps the process alive only while it is at work. */
export class IndexingClient {
  readonly #worker: Worker;
  readonly #waiting: Waiter[] = [];
  #lost: Error | undefined;
  #closed: Promise<void> | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => this.#lose(error as Error));
    worker.on('exit', () => this.#lose(new Error('The thread that indexes links has ended.')));
  }

  /** Starts the thread; resolves when the index is open, with what it holds. */
  static async start(file: string): Promise<{ client: IndexingClient; holds: Indexed }> {
    const worker = new Worker(threadFile(), { ...threadOptions(), workerData: file });
    // Its first word is what the index holds; an error before that rejects.
    const [holds] = (await once(worker, 'message')) as [Indexed];
    const client = new IndexingClient(worker);
    worker.unref();
    return { client, holds };
  }

  /** @throws IndexingError when the order came to nothing. */
  carryOut(order: Exclude<Order, 'close'>): Promise<Indexed> {
    if (this.#lost) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ resolve, reject }) === 1) this.#worker.ref();
      this.#worker.postMessage(order);
    });
  }

  /** Ends the thread after what it was sent before. Idempotent. */
  close(): Promise<void> {
    return (this.#closed ??= this.#end());
  }

  async #end(): Promise<void> {
    if (this.#lost) return;
    this.#worker.ref();
    const ended = once(this.#worker, 'exit');
    this.#worker.postMessage('close');
    await ended;
  }

  #settle(answer: Answer): void {
    const waiter = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if ('failure' in answer) waiter?.reject(new IndexingError(answer.failure, answer.code));
    else waiter?.resolve(answer);
  }

  #lose(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost);
  }
}

const FROM_SOURCE = import.meta.url.endsWith('.ts');

function threadFile(): URL {
  return new URL(FROM_SOURCE ? './indexing-thread.ts' : './indexing-thread.js', import.meta.url);
}

/** From source, Node strips the types as it loads them; the cache saves doing so at every start. */
function threadOptions(): WorkerOptions {
  if (!FROM_SOURCE) return {};
  return { env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env } };
}
