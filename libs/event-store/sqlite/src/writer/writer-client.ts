import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Answer, Order } from './protocol.ts';

/** What a writer's owner wants to hear. */
export interface WriterListener {
  answered(answer: Answer): void;
  /** The thread is gone without having been asked to go. */
  lost(cause: unknown): void;
}

/** The thread that writes, as seen from the main one. It keeps the process alive only while `busy`. */
export class WriterClient {
  readonly #worker: Worker;
  #closing = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Starts the thread on a prepared database; resolves when it is ready to write. */
  static async start(file: string): Promise<WriterClient> {
    const worker = new Worker(threadFile(), { ...threadOptions(), workerData: file });
    // Its first word is that it is ready; an error before that rejects.
    await once(worker, 'message');
    worker.unref();
    return new WriterClient(worker);
  }

  listen(listener: WriterListener): void {
    this.#worker.on('message', (answer: Answer) => listener.answered(answer));
    this.#worker.on('error', (cause) => listener.lost(cause));
    this.#worker.on('exit', () => {
      if (!this.#closing) listener.lost(new Error('the writing thread ended'));
    });
  }

  post(order: Order): void {
    this.#worker.postMessage(order);
  }

  /** Whether answers are awaited. */
  set busy(busy: boolean) {
    if (busy) this.#worker.ref();
    else this.#worker.unref();
  }

  /** Ends the thread after what it was sent before, or at once when it has failed. */
  async close(how: 'orderly' | 'at-once'): Promise<void> {
    this.#closing = true;
    this.#worker.ref();
    if (how === 'orderly') {
      this.post('close');
      await once(this.#worker, 'exit');
    } else {
      await this.#worker.terminate();
    }
  }
}

const FROM_SOURCE = import.meta.url.endsWith('.ts');

function threadFile(): URL {
  return new URL(FROM_SOURCE ? './writer-thread.ts' : './writer-thread.js', import.meta.url);
}

/** From source, Node strips the types as it loads them: our packages' sources must be asked for. */
function threadOptions(): WorkerOptions {
  if (!FROM_SOURCE) return {};
  return {
    execArgv: [...process.execArgv, '--conditions=@huiyin/source'],
    // Node's own place for that: without it every start of a thread strips them again, which takes 100 ms.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env },
  };
}
