import type { EventStore } from '@huiyin/event-store';
import { connectToStore } from '../opening/event-store.ts';
import { openTokens } from '../opening/tokens.ts';
import { parseDeploymentSettings, type DeploymentSettings } from '../settings/deployment-settings.ts';
import { requireEventStore } from '../settings/required.ts';
import { run, say } from './run.ts';
import { serve, type Serving } from './serve.ts';
import type { ServiceParts } from './service.module.ts';

/** What a service on its own is given to work with. */
export interface ServiceSurroundings {
  readonly store: EventStore;
  readonly settings: DeploymentSettings;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
}

/** Opens what a service is made of, beside the event store. */
export type OpenService = (surroundings: ServiceSurroundings) => Promise<ServiceParts>;

/** Runs a service on its own: a process that reaches the event store over the network. */
export function runService(name: string, open: OpenService): Promise<void> {
  return run(`huiyin-${name}`, async (env) => {
    const { url } = await startService(name, env, open);
    say(`回音 Huiyin ${name}  ${url}`);
  });
}

async function startService(name: string, env: NodeJS.ProcessEnv, open: OpenService): Promise<Serving> {
  const settings = parseDeploymentSettings(env);
  const { store, health } = await connectToStore(requireEventStore(settings, name), settings.log);
  try {
    const { verifier } = await openTokens(settings, Date.now);
    const { ready, close, ...parts } = await open({ store, settings, now: Date.now });
    const all = {
      ...parts,
      ready: { store: health, ...ready },
      close: async () => {
        await close();
        await store.close();
      },
    };
    return await serve(all, settings, verifier);
  } catch (error) {
    await store.close();
    throw error;
  }
}
