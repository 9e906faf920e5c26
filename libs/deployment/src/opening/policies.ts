import { PolicyLedger } from '@huiyin/case-runtime';
import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';

/** How often to look for policies that another process adopted, in milliseconds. */
const EVERY = 1_000;

/** The policies of a store, kept up to date until they are stopped. */
export async function openPolicies(store: EventStore): Promise<{ ledger: PolicyLedger; stop: () => void }> {
  const ledger = await PolicyLedger.open(store, catalogue);
  const { stop } = ledger.follow(EVERY);
  return { ledger, stop };
}
