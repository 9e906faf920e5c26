import { RpcError } from '../rpc/rpc-error.ts';
import { Status } from '../rpc/status.ts';

/** One message as it came: behind a byte that says whether it's compressed, and its length in four bytes. */
export interface Frame {
  readonly compressed: boolean;
  readonly bytes: Buffer;
}

const PREFIX = 5;

/** Cuts what comes in on a stream into messages. */
export class FrameReader {
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes needed before there is something to do. */
  #needed = PREFIX;

  /** @param limit the largest message taken, in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a message has begun that isn't complete. */
  get isAmidMessage(): boolean {
    return this.#length > 0;
  }

  /**
   * Takes the next bytes; gives the messages that they complete.
   *
   * @throws RpcError RESOURCE_EXHAUSTED as soon as a message says that it's longer than the limit: nothing of it is kept.
   */
  push(chunk: Buffer): readonly Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    return this.#length < this.#needed ? [] : this.#cut();
  }

  #cut(): readonly Frame[] {
    const bytes = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    const frames: Frame[] = [];
    let at = 0;
    this.#needed = PREFIX;
    while (bytes.length - at >= PREFIX) {
      const end = at + PREFIX + this.#lengthAt(bytes, at);
      if (end > bytes.length) {
        this.#needed = end - at;
        break;
      }
      frames.push({ compressed: bytes[at] === 1, bytes: bytes.subarray(at + PREFIX, end) });
      at = end;
    }
    this.#chunks = at === bytes.length ? [] : [bytes.subarray(at)];
    this.#length = bytes.length - at;
    return frames;
  }

  #lengthAt(bytes: Buffer, at: number): number {
    const length = bytes.readUInt32BE(at + 1);
    if (length <= this.#limit) return length;
    this.#chunks = [];
    this.#length = 0;
    throw new RpcError(
      Status.RESOURCE_EXHAUSTED,
      `A message of ${length} bytes is more than the ${this.#limit} bytes taken here.`,
    );
  }
}

/** Puts a message behind its prefix. */
export function framePrefix(length: number): Buffer {
  const prefix = Buffer.allocUnsafe(PREFIX);
  prefix[0] = 0;
  prefix.writeUInt32BE(length, 1);
  return prefix;
}
