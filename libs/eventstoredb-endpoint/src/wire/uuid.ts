import type { MessageReader } from './message-reader.ts';
import type { MessageWriter } from './message-writer.ts';

/** Fields of event_store.client.UUID and of its nested message. */
const STRUCTURED = 1;
const STRING = 2;
const MOST_SIGNIFICANT = 1;
const LEAST_SIGNIFICANT = 2;

/** How a client wants UUIDs written: as text, or as two numbers of 64 bits. */
export type UuidForm = 'string' | 'structured';

/** Writes a UUID given as text in lower case, as a field of this number. */
export function writeUuid(writer: MessageWriter, field: number, uuid: string, form: UuidForm): void {
  const mark = writer.mark();
  if (form === 'string') writer.text(STRING, uuid);
  else writeStructured(writer, uuid.replaceAll('-', ''));
  writer.nested(field, mark);
}

function writeStructured(writer: MessageWriter, hex: string): void {
  const mark = writer.mark();
  writer.int64(LEAST_SIGNIFICANT, word(hex, 16), word(hex, 24));
  writer.int64(MOST_SIGNIFICANT, word(hex, 0), word(hex, 8));
  writer.nested(STRUCTURED, mark);
}

const word = (hex: string, at: number): number => parseInt(hex.slice(at, at + 8), 16);

/**
 * The text of an event_store.client.UUID, as the client wrote it; nothing where it holds none.
 *
 * @throws MalformedMessage
 */
export function readUuid(reader: MessageReader): string | undefined {
  let uuid: string | undefined;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === STRING) uuid = reader.text();
    else if (field === STRUCTURED) uuid = readStructured(reader.message());
    else reader.skip();
  }
  return uuid;
}

function readStructured(reader: MessageReader): string {
  let most = ZERO;
  let least = ZERO;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === MOST_SIGNIFICANT) most = reader.hex64();
    else if (field === LEAST_SIGNIFICANT) least = reader.hex64();
    else reader.skip();
  }
  return withHyphens(most + least);
}

const ZERO = '0'.repeat(16);

/** The text of a UUID given as two signed numbers of 64 bits, in decimals. */
export function uuidOf(mostSignificant: string, leastSignificant: string): string {
  return withHyphens(half(mostSignificant) + half(leastSignificant));
}

const half = (decimals: string): string =>
  BigInt.asUintN(64, BigInt(decimals)).toString(16).padStart(16, '0');

const withHyphens = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
