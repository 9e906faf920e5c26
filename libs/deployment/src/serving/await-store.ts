import { StoreUnavailableError } from '@huiyin/event-store';
import type { TokenVerifier } from '@huiyin/service-kit';
import { connectToStore, type OpenedEventStore } from '../opening/event-store.ts';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import { openWaitingRoom } from './waiting-room.ts';

/** Milliseconds within which a store that is there has answered. */
const AT_ONCE = 2_000;

/**
 * Connects to an event store that may not be there yet: whatever is started first, nothing has to be started again. Meanwhile the
 * log says what is waited for, and so does the address of the service.
 *
 * @throws SettingError when the connection string is none, StoreAccessDeniedError when the store doesn't let us in, ListenError
 */
export async function awaitStore(
  connectionString: string,
  settings: Pick<DeploymentSettings, 'listen' | 'log'>,
  verifier: TokenVerifier,
): Promise<OpenedEventStore> {
  const attempt = (patience?: number) =>
    connectToStore(connectionString, settings.log, patience).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailableError)) throw error;
    });
  const opened = await attempt(AT_ONCE);
  if (opened) return opened;
  const waitsFor = { store: () => ({ status: 'down', store: 'awaited' }) as const };
  const leave = await openWaitingRoom(waitsFor, settings, verifier);
  try {
    for (;;) {
      const opened = await attempt();
      if (opened) return opened;
    }
  } finally {
    await leave();
  }
}
