import type { EventStore } from '@huiyin/event-store';
import type { HealthIndicator } from '@huiyin/service-kit';
import { Opened } from '../opening/opened.ts';
import { openTokens } from '../opening/tokens.ts';
import { parseDeploymentSettings, type DeploymentSettings } from '../settings/deployment-settings.ts';
import { requireEventStore } from '../settings/required.ts';
import { awaitStore } from './await-store.ts';
import { run, say } from './run.ts';
import { serve, type Serving } from './serve.ts';
import type { ServiceParts } from './service.module.ts';

/** What a service on its own is given to work with. */
export interface ServiceSurroundings {
  readonly store: EventStore;
  /** Makes a service ready or not, unless it says otherwise of its own. */
  readonly storeHealth: HealthIndicator;
  readonly settings: DeploymentSettings;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Takes what the service opens: it is let go of with the service, and if the service can't be opened as a whole. */
  readonly opened: Opened;
}

/** Opens what a service is made of, beside the event store. */
export type OpenService = (surroundings: ServiceSurroundings) => Promise<Omit<ServiceParts, 'close'>>;

/** Runs a service on its own: a process that reaches the event store over the network. */
export function runService(name: string, open: OpenService): Promise<void> {
  return run(`huiyin-${name}`, async (env) => {
    const { url } = await startService(name, env, open);
    say(`回音 Huiyin ${name}  ${url}`);
  });
}

async function startService(name: string, env: NodeJS.ProcessEnv, open: OpenService): Promise<Serving> {
  const settings = parseDeploymentSettings(env);
  const connectionString = requireEventStore(settings, name);
  const { verifier } = await openTokens(settings, Date.now);
  const { store, health } = await awaitStore(connectionString, settings, verifier);
  const opened = new Opened();
  opened.add(() => store.close());
  try {
    const parts = await open({ store, storeHealth: health, settings, now: Date.now, opened });
    const ready = { store: health, ...parts.ready };
    return await serve({ ...parts, ready, close: () => opened.close() }, settings, verifier);
  } catch (error) {
    await opened.close();
    throw error;
  }
}
