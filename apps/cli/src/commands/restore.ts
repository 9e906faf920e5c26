import type { DeploymentSettings } from '@huiyin/deployment/settings';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { restore } from '@huiyin/event-store-transfer';
import { Command } from 'commander';
import { interruptible } from '../interruption.ts';
import { ProgressLines } from '../progress.ts';
import { directorySettingsOf } from '../settings.ts';
import { rebuildView } from '../views/rebuild-views.ts';
import { OURS } from '../views/view-named.ts';

interface RestoreOptions {
  readonly force?: boolean;
  readonly views: boolean;
  readonly json?: boolean;
}

/** Makes a data directory of a backup. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('make the data directory of a backup, which is verified first, and build its views: 恢复')
    .argument('<backup>', 'what `backup` made')
    .option('--force', 'move aside what is in the data directory; it is not deleted')
    .option('--no-views', 'leave the views to the next start of the app')
    .option('--json', 'print what was restored as JSON')
    .action(async (backup: string, options: RestoreOptions, command: Command) => {
      const settings = directorySettingsOf(command);
      const { manifest, movedTo } = await bringBack(backup, options, settings);
      const { directory } = settings;
      if (options.json) process.stdout.write(`${JSON.stringify({ manifest, movedTo }, null, 2)}\n`);
      else {
        const { events, position, log } = manifest.log;
        process.stdout.write(
          `restored ${events} events up to position ${position}, of ${manifest.createdAt}, to ${directory.path}\n` +
            `digest of the log: ${log}\n` +
            (movedTo === undefined ? '' : `what was there before: ${movedTo}\n`) +
            (settings.keys === directory.keys
              ? ''
              : `keys are in ${directory.keys}, not in ${settings.keys}\n`),
        );
      }
      if (options.views) await buildViews(settings);
    });
}

function bringBack(backup: string, { force = false }: RestoreOptions, { directory }: DeploymentSettings) {
  return interruptible('Nothing was restored.', async (checkInterruption) => {
    const progress = new ProgressLines();
    return restore({
      backup,
      to: directory,
      force,
      progress: (step) => {
        checkInterruption();
        progress.reach(step);
      },
    }).finally(() => progress.end());
  });
}

/** Always anew: what other views there may be (VIEWS), they are of another log. */
async function buildViews(settings: DeploymentSettings): Promise<void> {
  const store = await openSqliteEventStore({ directory: settings.directory.events });
  try {
    for (const name of Object.keys(OURS)) await rebuildView(store, settings, name, true);
  } finally {
    await store.close();
  }
}
