import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { RawEvent } from '@huiyin/event-store';
import { checkAccess } from '../authorization/stream-access.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { maximumAppendSizeExceeded } from '../rpc/exceptions.ts';
import type { Responses } from '../rpc/responses.ts';
import { batchAppended, batchRefused, type AppendFault } from '../wire/batch-append-response.ts';
import { appendFault, TIMEOUT } from './append-fault.ts';
import { appendSize, LARGEST_APPEND } from './append-size.ts';
import { batchEventsOf, batchOptionsOf, correlationIdOf, type BatchOptions } from './batch-request.ts';
import type { StreamParts } from './stream-parts.ts';

/** An append whose messages are still coming in. */
interface OpenBatch extends BatchOptions {
  readonly correlationId: string;
  readonly events: RawEvent[];
  size: number;
  /** It was refused already: what still comes of it is thrown away. */
  refused: boolean;
}

/** Appends under way on one stream of messages before its client has to wait. */
const MOST_UNDER_WAY = 512;

/** One client's stream of appends. */
export class BatchSession {
  readonly #parts: StreamParts;
  readonly #responses: Responses<unknown>;
  readonly #call: CallContext;
  readonly #open = new Map<string, OpenBatch>();
  readonly #underWay = new Set<Promise<void>>();
  /** Rejected by an error that ends the whole session. */
  readonly #fatal = Promise.withResolvers<never>();

  constructor(parts: StreamParts, responses: Responses<unknown>, call: CallContext) {
    this.#parts = parts;
    this.#responses = responses;
    this.#call = call;
    this.#fatal.promise.catch(() => undefined);
  }

  /** Takes appends until the client has no more, or the endpoint closes; those begun are answered in any case. */
  async serve(requests: AsyncIterable<BatchAppendReq>): Promise<void> {
    const signal = this.#call.endless();
    const stopped = new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    const iterator = requests[Symbol.asyncIterator]();
    while (!signal.aborted) {
      const next = await Promise.race([iterator.next(), stopped, this.#fatal.promise]);
      if (next === undefined || next.done === true) break;
      await this.#take(next.value);
      if (this.#underWay.size >= MOST_UNDER_WAY) await Promise.race(this.#underWay);
    }
    await Promise.race([Promise.all(this.#underWay), this.#fatal.promise]);
  }

  async #take(request: BatchAppendReq): Promise<void> {
    const correlationId = correlationIdOf(request);
    let batch = this.#open.get(correlationId);
    try {
      batch ??= this.#begin(correlationId, request);
      if (!batch.refused) this.#add(batch, request);
    } catch (error) {
      batch = this.#refuse(batch ?? unknownBatch(correlationId), error);
    }
    if (!request.getIsFinal()) {
      this.#open.set(correlationId, batch);
      return;
    }
    this.#open.delete(correlationId);
    if (!batch.refused) await this.#append(batch);
  }

  #begin(correlationId: string, request: BatchAppendReq): OpenBatch {
    return { ...batchOptionsOf(request), correlationId, events: [], size: 0, refused: false };
  }

  #add(batch: OpenBatch, request: BatchAppendReq): void {
    for (const event of batchEventsOf(request)) {
      batch.size += appendSize(event);
      if (batch.size > LARGEST_APPEND) throw maximumAppendSizeExceeded(LARGEST_APPEND);
      batch.events.push(event);
    }
  }

  /** Begins the append in the order in which its client finished it; doesn't wait for its end. */
  async #append(batch: OpenBatch): Promise<void> {
    const { stream, events, expected } = batch;
    if (batch.deadline !== undefined && batch.deadline <= Date.now()) {
      this.#answer(batch, TIMEOUT);
      return;
    }
    try {
      await checkAccess(this.#parts.access, this.#call.user, 'write', stream);
      this.#parts.checkWritable(stream);
    } catch (error) {
      this.#refuse(batch, error);
      return;
    }
    const answered = this.#settle(batch, this.#parts.store.append(stream, events, expected));
    this.#underWay.add(answered);
    void answered.finally(() => this.#underWay.delete(answered));
  }

  async #settle(batch: OpenBatch, appending: ReturnType<StreamParts['store']['append']>): Promise<void> {
    const timer =
      batch.deadline === undefined
        ? undefined
        : setTimeout(() => this.#answer(batch, TIMEOUT), batch.deadline - Date.now());
    try {
      const result = await appending;
      if (!batch.refused) this.#responses.write(batchAppended(batch, result));
    } catch (error) {
      this.#refuse(batch, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Answers that the append isn't made; ends the session where the error isn't about this append alone. */
  #refuse(batch: OpenBatch, error: unknown): OpenBatch {
    const fault = appendFault(error, batch.stream);
    if (fault === undefined) this.#fatal.reject(error);
    else this.#answer(batch, fault);
    return batch;
  }

  #answer(batch: OpenBatch, fault: AppendFault): void {
    if (!batch.refused) this.#responses.write(batchRefused(batch, fault));
    batch.refused = true;
    batch.events.length = 0;
  }
}

/** Of an append whose first message could not be understood. */
function unknownBatch(correlationId: string): OpenBatch {
  return {
    correlationId,
    stream: '',
    expected: 'any',
    deadline: undefined,
    events: [],
    size: 0,
    refused: false,
  };
}
