import {
  CONSOLE_FILES,
  openPolicies,
  openStaff,
  requireViews,
  runService,
  toldOnly,
  watchViews,
} from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';
import { QueryApiModule } from '@huiyin/query-api';

const NAME = 'query-service';

/** Answers queries from the views. */
await runService(NAME, async ({ store, storeHealth, settings, now, opened }) => {
  const { ledger: policies, stop } = await openPolicies(store);
  opened.add(stop);
  const staff = await openStaff(store);
  opened.add(staff.stop);
  const { cases, deadlines, health, close } = await watchViews(requireViews(settings, NAME));
  opened.add(close);
  return {
    apis: [
      QueryApiModule.register({ catalogue, policies, store, cases, deadlines, staff: staff.ledger, now }),
    ],
    // Views are asked without the event store: that histories aren’t to be had for a while is no reason to refuse everything.
    ready: { store: toldOnly(storeHealth), views: health },
    console: settings.console === true ? CONSOLE_FILES : undefined,
  };
});
