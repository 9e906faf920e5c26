import type { ServerInterceptor } from '@grpc/grpc-js';
import type { EventEmitter } from 'node:events';

/** What grpc-js puts the messages of a call together with. */
interface Decoder {
  write(data: Buffer): readonly Buffer[];
}

/** Bytes that a message may come in without being counted out: nobody who sends small ones is turned away. */
const SMALL = 64 * 1024;

/**
 * Bounds what messages take in memory that aren't whole yet, of all calls together: each may be as large as the largest, and
 * whoever sends them need not have said who it is. A call that would go beyond is refused by RESOURCE_EXHAUSTED.
 */
export class RequestBudget {
  readonly #limit: number;
  #held = 0;

  /** @param limit in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes of messages that aren't whole. */
  get held(): number {
    return this.#held;
  }

  /** Goes to what grpc-js keeps to itself; where that isn't there any more, nothing is counted. */
  readonly interceptor: ServerInterceptor = (_, call) => {
    const decoder: unknown = Reflect.get(call, 'decoder');
    const stream: unknown = Reflect.get(call, 'stream');
    if (isDecoder(decoder)) this.#count(decoder, stream as EventEmitter);
    return call as ReturnType<ServerInterceptor>;
  };

  #count(decoder: Decoder, stream: EventEmitter): void {
    const write = decoder.write.bind(decoder);
    let held = 0;
    const hold = (bytes: number) => {
      held += bytes;
      this.#held += bytes;
    };
    decoder.write = (data) => {
      hold(data.length);
      // What is thrown here is what the client is told.
      if (held > SMALL && this.#held > this.#limit) {
        throw new Error('Too much is being received at the same time: try again in a moment.');
      }
      const messages = write(data);
      for (const message of messages) hold(-message.length);
      return messages;
    };
    stream.once('close', () => hold(-held));
  }
}

function isDecoder(decoder: unknown): decoder is Decoder {
  return (
    typeof decoder === 'object' && decoder !== null && typeof Reflect.get(decoder, 'write') === 'function'
  );
}
