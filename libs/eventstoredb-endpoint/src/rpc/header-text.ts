/**
 * A text as header fields can carry it: what is not printable ASCII is percent-encoded UTF-8, as gRPC does with
 * status messages.
 */
export function headerText(text: string): string {
  return PLAIN.test(text) ? text : text.toWellFormed().replace(NOT_PLAIN, encode);
}

const PLAIN = /^[ -$&-~]*$/;
const NOT_PLAIN = /[^ -$&-~]+/g;

function encode(text: string): string {
  // `encodeURIComponent` leaves none of these as they are: they all lie outside what it does leave.
  return encodeURIComponent(text);
}
