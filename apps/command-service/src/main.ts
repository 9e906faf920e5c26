import { CaseworkApiModule, CommandApiModule } from '@huiyin/command-api';
import { openCaseworkSide, openCommandSide, requireViews, runService, watchViews } from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';

const NAME = 'command-service';

/** Serves commands: decides them on the cases in the event store. Whose work is how much it asks of the views. */
await runService(NAME, async ({ store, settings, now, opened }) => {
  const commandSide = await openCommandSide(store, now);
  opened.add(() => commandSide.close());
  const views = await watchViews(requireViews(settings, NAME));
  opened.add(() => views.close());
  const casework = await openCaseworkSide(store, commandSide, views.cases, now);
  opened.add(() => casework.close());
  return {
    apis: [CommandApiModule.register(catalogue, commandSide.commands), CaseworkApiModule.register(casework)],
    // Commands are decided without the views: that those are away is no reason to refuse them.
    ready: {},
  };
});
