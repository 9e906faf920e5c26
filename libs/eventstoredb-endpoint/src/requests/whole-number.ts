import { invalidArgument } from '../rpc/rpc-error.ts';

/** The largest number of 64 bits: how older clients say "the end". */
const LARGEST = '18446744073709551615';

export const isLargest = (decimals: string): boolean => decimals === LARGEST;

/**
 * A revision or position, which fields of 64 bits carry.
 *
 * @param what it is, for the error's sentence.
 * @throws RpcError INVALID_ARGUMENT where the log can't have got that far; negative numbers arrive like that.
 */
export function wholeNumber(value: string | number, what: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw invalidArgument(`The ${what} ${value} is out of range.`);
}
