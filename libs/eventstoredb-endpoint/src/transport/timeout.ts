import { invalidArgument } from '../rpc/rpc-error.ts';

const MILLISECONDS = { H: 3_600_000, M: 60_000, S: 1_000, m: 1, u: 1e-3, n: 1e-6 } as const;

/**
 * Milliseconds that the header field `grpc-timeout` gives a call; nothing where it says nothing.
 *
 * @throws RpcError INVALID_ARGUMENT
 */
export function timeoutOf(field: string | readonly string[] | undefined): number | undefined {
  if (field === undefined) return undefined;
  const match = /^(\d{1,8})([HMSmun])$/.exec(String(field));
  if (match === null) throw invalidArgument(`grpc-timeout ${JSON.stringify(field)} is no duration.`);
  return Number(match[1]) * MILLISECONDS[match[2] as keyof typeof MILLISECONDS];
}
