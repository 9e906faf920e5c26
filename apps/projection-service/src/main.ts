import { openProjectionSide, requireViews, runService } from '@huiyin/deployment';

const NAME = 'projection-service';

/** Keeps the views up to date. Of several that run, one does so and the others stand by. */
await runService(NAME, async ({ store, settings }) => {
  const { projector, health, close } = await openProjectionSide(store, requireViews(settings, NAME));
  projector.start();
  return { apis: [], ready: { views: health }, close };
});
