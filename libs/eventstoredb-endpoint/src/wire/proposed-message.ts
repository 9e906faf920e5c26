import type { MessageReader } from './message-reader.ts';
import { readUuid } from './uuid.ts';

/** An event that a client proposes to append; the same message in Append and BatchAppend. */
export interface ProposedMessage {
  /** Nothing where the client has given none. */
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly contentType: string | undefined;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

const NONE: Buffer = Buffer.alloc(0);

/** @throws MalformedMessage */
export function readProposedMessage(reader: MessageReader): ProposedMessage {
  let id: string | undefined;
  let type: string | undefined;
  let contentType: string | undefined;
  let data = NONE;
  let metadata = NONE;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    switch (field) {
      case 1:
        id = readUuid(reader.message());
        break;
      case 2: {
        const { key, value } = readEntry(reader.message());
        if (key === 'type') type = value;
        else if (key === 'content-type') contentType = value;
        break;
      }
      case 3:
        metadata = reader.bytes();
        break;
      case 4:
        data = reader.bytes();
        break;
      default:
        reader.skip();
    }
  }
  return { id, type, contentType, data, metadata };
}

function readEntry(reader: MessageReader): { readonly key: string; readonly value: string } {
  let key = '';
  let value = '';
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) key = reader.text();
    else if (field === 2) value = reader.text();
    else reader.skip();
  }
  return { key, value };
}
