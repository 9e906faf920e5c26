import { readAppendOptions, type AppendOptions } from './append-options.ts';
import { MessageReader } from './message-reader.ts';
import { readProposedMessage, type ProposedMessage } from './proposed-message.ts';
import { readUuid } from './uuid.ts';

/** event_store.client.streams.AppendReq: options or an event. */
export interface AppendRequest {
  readonly options: AppendOptions | undefined;
  readonly message: ProposedMessage | undefined;
}

/** @throws MalformedMessage */
export function readAppendRequest(bytes: Buffer): AppendRequest {
  const reader = new MessageReader(bytes);
  let request: AppendRequest = { options: undefined, message: undefined };
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) request = { options: readAppendOptions(reader.message(), 0), message: undefined };
    else if (field === 2) request = { options: undefined, message: readProposedMessage(reader.message()) };
    else reader.skip();
  }
  return request;
}

/** event_store.client.streams.BatchAppendReq: some events of one append, with its options in the first message. */
export interface BatchAppendRequest {
  /** Nothing where the client has given none. */
  readonly correlationId: string | undefined;
  readonly options: AppendOptions | undefined;
  readonly messages: readonly ProposedMessage[];
  readonly isFinal: boolean;
}

/**
 * @param now milliseconds since the Unix epoch.
 * @throws MalformedMessage
 */
export function readBatchAppendRequest(bytes: Buffer, now = Date.now()): BatchAppendRequest {
  const reader = new MessageReader(bytes);
  let correlationId: string | undefined;
  let options: AppendOptions | undefined;
  const messages: ProposedMessage[] = [];
  let isFinal = false;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    switch (field) {
      case 1:
        correlationId = readUuid(reader.message());
        break;
      case 2:
        options = readAppendOptions(reader.message(), now);
        break;
      case 3:
        messages.push(readProposedMessage(reader.message()));
        break;
      case 4:
        isFinal = reader.bool();
        break;
      default:
        reader.skip();
    }
  }
  return { correlationId, options, messages, isFinal };
}
