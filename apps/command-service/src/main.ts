import { CommandApiModule } from '@huiyin/command-api';
import { openCommandSide, runService } from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';

/** Serves commands: decides them on the cases in the event store. */
await runService('command-service', async ({ store, now }) => {
  const { commands, close } = await openCommandSide(store, now);
  return {
    apis: [CommandApiModule.register(catalogue, commands)],
    ready: {},
    close: async () => close(),
  };
});
