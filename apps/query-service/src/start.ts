import {
  connectToStore,
  openPolicies,
  openQuerySide,
  openTokens,
  parseDeploymentSettings,
  requireEventStore,
  requireViews,
  serve,
  type Serving,
} from '@huiyin/deployment';
import { QueryApiModule } from '@huiyin/query-api';

const NAME = 'query-service';

/** Answers queries from the views. */
export async function start(env: NodeJS.ProcessEnv, now: () => number = Date.now): Promise<Serving> {
  const settings = parseDeploymentSettings(env);
  const views = requireViews(settings, NAME);
  const { store, health } = await connectToStore(requireEventStore(settings, NAME), settings.log);
  try {
    const { verifier } = await openTokens(settings, now);
    const policies = await openPolicies(store);
    const side = await openQuerySide(views, policies.ledger, now);
    return await serve(
      {
        apis: [QueryApiModule.register(side.queries)],
        ready: { store: health, views: side.health },
        close: async () => {
          policies.stop();
          await side.close();
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
