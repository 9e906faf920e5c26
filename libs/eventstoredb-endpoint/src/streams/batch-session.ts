import type { RawEvent } from '@huiyin/event-store';
import { checkAccess } from '../authorization/stream-access.ts';
import { appendTarget, type AppendTarget } from '../requests/append-target.ts';
import { proposedEvent } from '../requests/proposed-event.ts';
import { checkedUuid } from '../requests/uuid.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { maximumAppendSizeExceeded } from '../rpc/exceptions.ts';
import { RpcError } from '../rpc/rpc-error.ts';
import type { Responses } from '../rpc/responses.ts';
import type { BatchAppendRequest } from '../wire/append-request.ts';
import { Status } from '../rpc/status.ts';
import { batchAppended, batchRefused, type AppendFault } from '../wire/batch-append-response.ts';
import { Answers } from './answers.ts';
import { appendFault, TIMEOUT } from './append-fault.ts';
import { appendSize, LARGEST_APPEND } from './append-size.ts';
import { orAborted } from './or-aborted.ts';
import { delayUntil } from '../transport/long-deadlines.ts';
import type { StreamParts } from './stream-parts.ts';

/** An append whose messages are still coming in. */
interface OpenBatch extends AppendTarget {
  readonly correlationId: string;
  /**
   * Milliseconds since the Unix epoch; nothing where the client waits for as long as it takes. The .NET client says that by
   * the year 9999.
   */
  readonly deadline: number | undefined;
  events: RawEvent[];
  size: number;
  /** It was refused already: what still comes of it is thrown away. */
  refused: boolean;
}

/** Appends under way for one client, and their bytes, before it has to wait. */
const MOST_UNDER_WAY = 512;
const MOST_BYTES_UNDER_WAY = 16 * 1024 * 1024;

/** Appends that one client has begun to send and not finished. */
const MOST_OPEN = 100;

/** One client's stream of appends. */
export class BatchSession {
  readonly #parts: StreamParts;
  readonly #answers: Answers;
  readonly #call: CallContext;
  readonly #open = new Map<string, OpenBatch>();
  readonly #underWay = new Set<Promise<void>>();
  #bytesUnderWay = 0;
  /** Aborted by an error that ends the whole session. */
  readonly #fatal = new AbortController();

  constructor(parts: StreamParts, responses: Responses<unknown>, call: CallContext) {
    this.#parts = parts;
    this.#answers = new Answers(responses);
    this.#call = call;
  }

  /** Takes appends until the client has no more, or the endpoint closes; those begun are answered in any case. */
  async serve(requests: AsyncIterable<BatchAppendRequest>): Promise<void> {
    // So EventStoreDB ends this call, and clients look for another connection then as they do at UNAVAILABLE.
    const endless = this.#call.endless(Status.CANCELLED);
    const signal = AbortSignal.any([endless, this.#fatal.signal]);
    const iterator = requests[Symbol.asyncIterator]();
    while (!signal.aborted) {
      const next = await orAborted(iterator.next(), signal);
      if (next === undefined || next.done === true) break;
      await this.#take(next.value);
      while (this.#isBusy) await Promise.race(this.#underWay);
      await this.#answers.room(signal);
    }
    await Promise.all(this.#underWay);
    this.#fatal.signal.throwIfAborted();
  }

  async #take(request: BatchAppendRequest): Promise<void> {
    const correlationId = checkedUuid(request.correlationId, 'correlation id');
    let batch = this.#open.get(correlationId);
    try {
      batch ??= this.#begin(correlationId, request);
      // First of all: what came too late is told so, whatever else is wrong with it.
      if (isLate(batch)) this.#answer(batch, TIMEOUT);
      if (!batch.refused) this.#add(batch, request);
    } catch (error) {
      batch = this.#refuse(batch ?? unknownBatch(correlationId), error);
    }
    if (!request.isFinal) {
      this.#open.set(correlationId, batch);
      if (this.#open.size > MOST_OPEN) throw tooManyOpen();
      return;
    }
    this.#open.delete(correlationId);
    if (!batch.refused) await this.#append(batch);
  }

  get #isBusy(): boolean {
    return this.#underWay.size >= MOST_UNDER_WAY || this.#bytesUnderWay >= MOST_BYTES_UNDER_WAY;
  }

  #begin(correlationId: string, { options }: BatchAppendRequest): OpenBatch {
    const { stream, expected } = appendTarget(options);
    const deadline = options?.deadline;
    return { correlationId, stream, expected, deadline, events: [], size: 0, refused: false };
  }

  #add(batch: OpenBatch, { messages }: BatchAppendRequest): void {
    for (const message of messages) {
      const event = proposedEvent(message);
      batch.size += appendSize(event);
      if (batch.size > LARGEST_APPEND) throw maximumAppendSizeExceeded(LARGEST_APPEND);
      batch.events.push(event);
    }
  }

  /** Begins the append in the order in which its client finished it; doesn't wait for its end. */
  async #append(batch: OpenBatch): Promise<void> {
    const { stream, events, expected } = batch;
    try {
      await checkAccess(this.#parts.access, this.#call.user, 'write', stream);
      this.#parts.checkWritable(stream);
    } catch (error) {
      this.#refuse(batch, error);
      return;
    }
    const answered = this.#settle(batch, this.#parts.store.append(stream, events, expected));
    this.#underWay.add(answered);
    this.#bytesUnderWay += batch.size;
    void answered.finally(() => {
      this.#underWay.delete(answered);
      this.#bytesUnderWay -= batch.size;
    });
  }

  async #settle(batch: OpenBatch, appending: ReturnType<StreamParts['store']['append']>): Promise<void> {
    const timer =
      batch.deadline === undefined
        ? undefined
        : setTimeout(() => this.#answer(batch, TIMEOUT), delayUntil(batch.deadline));
    try {
      const result = await appending;
      if (!batch.refused) this.#answers.write(batchAppended(batch, result));
    } catch (error) {
      this.#refuse(batch, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Answers that the append isn't made; ends the session where the error isn't about this append alone. */
  #refuse(batch: OpenBatch, error: unknown): OpenBatch {
    const fault = appendFault(error, batch.stream);
    if (fault === undefined) this.#fatal.abort(error);
    else this.#answer(batch, fault);
    return batch;
  }

  #answer(batch: OpenBatch, fault: AppendFault): void {
    if (!batch.refused) this.#answers.write(batchRefused(batch, fault));
    batch.refused = true;
    // Not emptied: a store may still be at work on them.
    batch.events = [];
  }
}

function isLate({ deadline }: OpenBatch): boolean {
  return deadline !== undefined && deadline <= Date.now();
}

function tooManyOpen(): RpcError {
  const message = `More than ${MOST_OPEN} appends were begun and not finished.`;
  return new RpcError(Status.RESOURCE_EXHAUSTED, message);
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
