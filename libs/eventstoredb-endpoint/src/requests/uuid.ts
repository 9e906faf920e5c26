import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import { invalidArgument } from '../rpc/rpc-error.ts';
import { uuidOf } from '../wire/uuid.ts';

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The text of a UUID, in lower case.
 *
 * @param what it identifies, for the error's sentence.
 * @throws RpcError INVALID_ARGUMENT when it's missing or ill-formed.
 */
export function uuidText(uuid: UUID | undefined, what: string): string {
  const structured = uuid?.getStructured();
  return structured === undefined
    ? checkedUuid(uuid?.getString(), what)
    : uuidOf(structured.getMostSignificantBits(), structured.getLeastSignificantBits());
}

/** As `uuidText`, of what a client wrote. */
export function checkedUuid(text: string | undefined, what: string): string {
  if (text === undefined || text === '') throw invalidArgument(`The ${what} is missing.`);
  const uuid = text.toLowerCase();
  if (UUID_TEXT.test(uuid)) return uuid;
  throw invalidArgument(`The ${what} ${JSON.stringify(text.slice(0, 64))} is not a UUID.`);
}
