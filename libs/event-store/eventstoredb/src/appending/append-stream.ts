import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { randomUUID } from 'node:crypto';
import { CallFault, faultOf } from '../connection/call-fault.ts';
import type { Connection, OpenCall, Streams } from '../connection/connection.ts';
import { uuidText } from '../wire/uuid.ts';
import { readAnswer, type Appended } from './append-answer.ts';
import { batchMessages, type Append } from './batch-messages.ts';

type Call = ReturnType<Streams['batchAppend']>;

interface Pending {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (fault: CallFault) => void;
  /** When its answer is overdue, on the monotonic clock. */
  readonly due: number;
}

/**
 * One call that carries any number of appends at once. It ends with the first fault of the connection, and then says
 * of each append without an answer that its outcome is unknown.
 */
export class AppendStream {
  readonly #pending = new Map<string, Pending>();
  readonly #deadline: number;
  #open: OpenCall<Call> | undefined;
  #fault: CallFault | undefined;
  /** Resolves when the call takes more again, or has ended. */
  #drained: PromiseWithResolvers<void> | undefined;
  #answered = false;
  #timer: NodeJS.Timeout | undefined;

  /** @throws CallFault when there is no connection: nothing was sent then. @throws StoreClosedError */
  static async open(connection: Connection): Promise<AppendStream> {
    const path = grpc.StreamsService.batchAppend.path.toLowerCase();
    if (!(await connection.methods()).has(path)) {
      throw new CallFault('unsupported', 'The server has no batch append: it must be 21.10 or newer.', false);
    }
    const stream = new AppendStream(connection.deadline);
    stream.#open = await connection.open('append', (streams, ...args) =>
      stream.#listen(streams.batchAppend(...args)),
    );
    return stream;
  }

  private constructor(deadline: number) {
    this.#deadline = deadline;
  }

  /** Nothing can be sent any more. */
  get ended(): boolean {
    return this.#fault !== undefined;
  }

  /** @throws CallFault */
  append(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#fault !== undefined) return reject(this.#fault.notSent());
      const id = randomUUID();
      // The server is asked to give up by its deadline; only when it doesn't say so is the connection taken for dead.
      this.#pending.set(id, { resolve, reject, due: performance.now() + this.#deadline * 1.25 });
      this.#watch();
      void this.#write(batchMessages(append, id, new Date(Date.now() + this.#deadline)));
    });
  }

  /** Ends the call; for when nothing is pending. */
  close(): void {
    this.#end(new CallFault('unreachable', 'The store is being closed.', true));
    this.#open?.call.end();
  }

  #listen(call: Call): Call {
    return call
      .on('data', (answer: BatchAppendResp) => this.#settle(answer))
      .on('drain', () => this.#goOnWriting())
      .on('error', (error) => this.#end(this.#faultOfCall(error)))
      .on('end', () => this.#end(new CallFault('unreachable', 'The server ended the call.', true)));
  }

  async #write(messages: ReturnType<typeof batchMessages>): Promise<void> {
    for (const message of messages) {
      while (this.#drained !== undefined) await this.#drained.promise;
      if (this.#fault !== undefined) return;
      if (this.#open?.call.write(message) === false) this.#drained = Promise.withResolvers();
    }
  }

  #goOnWriting(): void {
    this.#drained?.resolve();
    this.#drained = undefined;
  }

  #settle(answer: BatchAppendResp): void {
    this.#answered = true;
    const id = uuidText(answer.getCorrelationId());
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    try {
      pending.resolve(readAnswer(answer));
    } catch (error) {
      pending.reject(faultOf(error));
    }
  }

  /** A server that doesn't lead says so before it reads anything, and not in the midst of appends. */
  #faultOfCall(error: unknown): CallFault {
    const { kind, message, details } = faultOf(error);
    return new CallFault(kind, message, this.#answered || kind !== 'not-leader', details);
  }

  #end(fault: CallFault): void {
    this.#fault ??= fault;
    clearTimeout(this.#timer);
    this.#goOnWriting();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(fault);
  }

  /** Appends are answered in about the order in which they were sent, so the oldest is watched only. */
  #watch(): void {
    this.#timer ??= setTimeout(() => this.#look(), this.#deadline / 4);
  }

  #look(): void {
    this.#timer = undefined;
    const [oldest] = this.#pending.values();
    if (oldest === undefined) return;
    if (oldest.due > performance.now()) return this.#watch();
    this.#end(new CallFault('timeout', `No answer to an append within ${this.#deadline} ms.`, true));
    this.#open?.abandon();
  }
}
