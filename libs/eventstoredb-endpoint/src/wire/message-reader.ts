import { isUtf8 } from 'node:buffer';

/** Wire types of protobuf; groups are long gone. */
const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** What is read is no protobuf message, or not of the kind that it should be. */
export class MalformedMessage extends Error {}

/**
 * Reads a protobuf message field by field: `next` names a field, and one of the other methods takes its value. Of
 * bytes nothing is copied.
 */
export class MessageReader {
  readonly #bytes: Buffer;
  readonly #end: number;
  #at: number;
  #type = VARINT;

  constructor(bytes: Buffer, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  /** The number of the next field, 0 at the end. */
  next(): number {
    if (this.#at === this.#end) return 0;
    const tag = this.#varint();
    this.#type = tag % 8;
    const field = Math.floor(tag / 8);
    if (field < 1 || field >= 2 ** 29) throw new MalformedMessage('There is no such field.');
    return field;
  }

  /** A number; those beyond 2^53 come out rounded, and none smaller. */
  uint(): number {
    this.#expect(VARINT);
    return this.#varint();
  }

  bool(): boolean {
    return this.uint() !== 0;
  }

  /** A number of 64 bits as sixteen hexadecimal digits. */
  hex64(): string {
    this.#expect(VARINT);
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value).toString(16).padStart(16, '0');
      if (shift === 63n) throw new MalformedMessage('A number is too long.');
    }
  }

  bytes(): Buffer {
    const start = this.#open();
    return this.#bytes.subarray(start, this.#at);
  }

  text(): string {
    const start = this.#open();
    const text = this.#bytes.toString('utf8', start, this.#at);
    if (text.includes('\ufffd') && !isUtf8(this.#bytes.subarray(start, this.#at))) {
      throw new MalformedMessage('A text is not UTF-8.');
    }
    return text;
  }

  /** A nested message. */
  message(): MessageReader {
    const start = this.#open();
    return new MessageReader(this.#bytes, start, this.#at);
  }

  /** Passes over a field that nobody knows. */
  skip(): void {
    switch (this.#type) {
      case VARINT:
        this.#varint();
        return;
      case FIXED64:
        return this.#advance(8);
      case LENGTH_DELIMITED:
        this.#open();
        return;
      case FIXED32:
        return this.#advance(4);
      default:
        throw new MalformedMessage('There is no such type of field.');
    }
  }

  /** Goes to the end of a field of some length; gives its start. */
  #open(): number {
    this.#expect(LENGTH_DELIMITED);
    const length = this.#varint();
    const start = this.#at;
    this.#advance(length);
    return start;
  }

  #expect(type: number): void {
    if (this.#type !== type) throw new MalformedMessage('A field is not of its type.');
  }

  #advance(length: number): void {
    if (length > this.#end - this.#at) throw new MalformedMessage('The message is cut off.');
    this.#at += length;
  }

  #varint(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let factor = 128;
    for (let i = 1; i < 10; i++) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
    throw new MalformedMessage('A number is too long.');
  }

  #byte(): number {
    if (this.#at >= this.#end) throw new MalformedMessage('The message is cut off.');
    return this.#bytes[this.#at++] as number;
  }
}
