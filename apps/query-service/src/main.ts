import { openPolicies, openQuerySide, requireViews, runService } from '@huiyin/deployment';
import { QueryApiModule } from '@huiyin/query-api';

const NAME = 'query-service';

/** Answers queries from the views. */
await runService(NAME, async ({ store, settings, now }) => {
  const views = requireViews(settings, NAME);
  const policies = await openPolicies(store);
  const { queries, health, close } = await openQuerySide(views, store, policies.ledger, now);
  return {
    apis: [QueryApiModule.register(queries)],
    ready: { views: health },
    close: async () => {
      policies.stop();
      await close();
    },
  };
});
