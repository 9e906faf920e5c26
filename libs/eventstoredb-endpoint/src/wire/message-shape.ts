import { MessageReader } from './message-reader.ts';

/** The fields of a message, by number: numbers, texts, bytes, messages. */
export interface Shape {
  readonly [field: number]: 'number' | 'text' | 'bytes' | Shape;
}

/**
 * Checks that bytes are a message of a shape, before the generated classes read it. Those don't look where a message
 * ends: where six bytes announce four gigabytes they go through all four, which takes minutes.
 *
 * @throws MalformedMessage
 */
export function checkShape(bytes: Buffer, shape: Shape): void {
  check(new MessageReader(bytes), shape);
}

function check(reader: MessageReader, shape: Shape): void {
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    const kind = shape[field];
    if (kind === undefined) reader.skip();
    else if (kind === 'number') reader.uint();
    else if (kind === 'text') reader.text();
    else if (kind === 'bytes') reader.bytes();
    else check(reader.message(), kind);
  }
}
