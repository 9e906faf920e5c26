import shared, { type UUID } from '@eventstore/db-client/generated/shared_pb.js';

/** A UUID for the wire. */
export const uuidOf = (text: string): UUID => new shared.UUID().setString(text);

/** The text of a UUID, in lower case; servers may write it as two halves. */
export function uuidText(uuid: UUID | undefined): string {
  const halves = uuid?.getStructured();
  if (halves === undefined) return uuid?.getString().toLowerCase() ?? '';
  const hex = half(halves.getMostSignificantBits()) + half(halves.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Sixteen digits of a signed number of 64 bits. */
const half = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
