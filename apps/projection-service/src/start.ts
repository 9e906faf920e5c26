import {
  connectToStore,
  openProjectionSide,
  openTokens,
  parseDeploymentSettings,
  requireEventStore,
  requireViews,
  serve,
  type Serving,
} from '@huiyin/deployment';

const NAME = 'projection-service';

/** Keeps the views up to date. Of several that run, one does so and the others stand by. */
export async function start(env: NodeJS.ProcessEnv, now: () => number = Date.now): Promise<Serving> {
  const settings = parseDeploymentSettings(env);
  const views = requireViews(settings, NAME);
  const { store, health } = await connectToStore(requireEventStore(settings, NAME), settings.log);
  try {
    const { verifier } = await openTokens(settings, now);
    const side = await openProjectionSide(store, views);
    side.projector.start();
    return await serve(
      {
        apis: [],
        ready: { store: health, views: side.health },
        close: async () => {
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
