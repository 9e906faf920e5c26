import { CommandApiModule } from '@huiyin/command-api';
import {
  connectToStore,
  openCommandSide,
  openTokens,
  parseDeploymentSettings,
  requireEventStore,
  serve,
  type Serving,
} from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';

const NAME = 'command-service';

/** Serves commands: decides them on the cases in the event store. */
export async function start(env: NodeJS.ProcessEnv, now: () => number = Date.now): Promise<Serving> {
  const settings = parseDeploymentSettings(env);
  const { store, health } = await connectToStore(requireEventStore(settings, NAME), settings.log);
  try {
    const { verifier } = await openTokens(settings, now);
    const { commands, close } = await openCommandSide(store, now);
    return await serve(
      {
        apis: [CommandApiModule.register(catalogue, commands)],
        ready: { store: health },
        close: async () => {
          close();
          await store.close();
        },
      },
      settings,
      verifier,
    );
  } catch (error) {
    await store.close();
    throw error;
  }
}
