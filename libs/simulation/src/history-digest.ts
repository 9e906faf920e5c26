import { createHash } from 'node:crypto';
import type { EventStore } from '@huiyin/event-store';
import { canonicalJson } from '@huiyin/process-engine';

/** 128 bits. */
const MODULUS = 1n << 128n;

/**
 * A digest of what happened: stream, place in it, type, data and moment of every event, whatever the order in which streams
 * were written, and whatever ids events and commands got. Equal for two runs of the same simulation.
 *
 * @param counts whose events count; by default cases and the staff directory.
 */
export async function historyDigest(
  store: EventStore,
  counts: (stream: string) => boolean = (stream) => !stream.startsWith('$') && stream !== 'policy',
): Promise<string> {
  let sum = 0n;
  for await (const { stream, revision, type, data, metadata } of store.readAll()) {
    if (!counts(stream)) continue;
    const { occurredAt } = metadata as { readonly occurredAt?: string };
    const said = canonicalJson([stream, revision, type, data, occurredAt ?? null]);
    const hash = createHash('sha256').update(said).digest('hex');
    sum = (sum + BigInt(`0x${hash.slice(0, 32)}`)) % MODULUS;
  }
  return sum.toString(16).padStart(32, '0');
}
