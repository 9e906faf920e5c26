import type { EventStore } from '@huiyin/event-store';
import { StaffLedger } from '@huiyin/staff';

/** How often to look for changes that another process recorded, in milliseconds. */
const EVERY = 1_000;

/** The staff directory of a store, kept up to date until it is stopped. */
export async function openStaff(store: EventStore): Promise<{ ledger: StaffLedger; stop: () => void }> {
  const ledger = await StaffLedger.open(store);
  const { stop } = ledger.follow(EVERY);
  return { ledger, stop };
}
