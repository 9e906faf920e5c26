import messages, { type ReadReq } from '@eventstore/db-client/generated/persistent_pb.js';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import { uuidText } from '../../requests/uuid.ts';
import { invalidArgument } from '../../rpc/rpc-error.ts';
import type { UuidForm } from '../../wire/uuid.ts';
import type { Refusal } from '../group/refusal.ts';
import { groupNameOf, type GroupName } from './group-name.ts';

/** Messages that a subscriber may have unsettled at most, whatever it asks for: they lie in memory. */
const LARGEST_BUFFER = 10_000;

/** The first message of a subscription. */
export interface SubscribeRequest extends GroupName {
  readonly bufferSize: number;
  readonly uuids: UuidForm;
}

/** @throws RpcError INVALID_ARGUMENT when it doesn't say what to subscribe to, and how. */
export function subscribeRequestOf(request: ReadReq): SubscribeRequest {
  const options = request.getOptions();
  if (options === undefined) throw invalidArgument('The first message of the call has no options.');
  const bufferSize = options.getBufferSize();
  if (bufferSize < 1)
    throw invalidArgument(`The size of the buffer is ${bufferSize}: at least 1 was expected.`);
  const uuids = options.getUuidOption();
  if (!uuids?.hasString() && !uuids?.hasStructured()) {
    throw invalidArgument('The options do not say how UUIDs are to be written.');
  }
  return {
    ...groupNameOf(options),
    bufferSize: Math.min(bufferSize, LARGEST_BUFFER),
    uuids: uuids.hasString() ? 'string' : 'structured',
  };
}

/** What a subscriber says of messages that it was given. */
export interface Answer {
  readonly ids: readonly string[];
  /** Missing: they are processed. */
  readonly refusal?: { readonly action: Refusal; readonly reason: string };
}

/** @throws RpcError INVALID_ARGUMENT when it's no answer. */
export function answerOf(request: ReadReq): Answer {
  const ack = request.getAck();
  if (ack !== undefined) return { ids: idsOf(ack.getIdsList()) };
  const nack = request.getNack();
  if (nack === undefined) throw invalidArgument('The message neither acknowledges nor refuses anything.');
  return {
    ids: idsOf(nack.getIdsList()),
    refusal: { action: actionOf(nack.getAction()), reason: nack.getReason() },
  };
}

function idsOf(ids: readonly UUID[]): string[] {
  return ids.map((id) => uuidText(id, 'id of the message'));
}

/** A client that doesn't know leaves it to us: another attempt is the safe way. */
function actionOf(action: ReadReq.Nack.Action): Refusal {
  switch (action) {
    case messages.ReadReq.Nack.Action.PARK:
      return 'park';
    case messages.ReadReq.Nack.Action.SKIP:
      return 'skip';
    case messages.ReadReq.Nack.Action.STOP:
      return 'stop';
    default:
      return 'retry';
  }
}
