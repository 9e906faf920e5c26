import { constants, setPriority } from 'node:os';
import { relative, resolve } from 'node:path';
import { backUp } from '@huiyin/event-store-transfer';
import { Command } from 'commander';
import { interruptible } from '../interruption.ts';
import { ProgressLines } from '../progress.ts';
import { directorySettingsOf } from '../settings.ts';
import { VERSION } from '../version.ts';

/** Backs up a data directory, also of an app that runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'back up the data directory, also beside a running app: log, keys, subscriptions; no views: 备份',
    )
    .argument('<target>', 'a directory that does not exist yet')
    .option('--json', 'print what was backed up as JSON')
    .action((target: string, { json }: { json?: boolean }, command: Command) =>
      interruptible('No backup was made.', async (checkInterruption) => {
        const { directory, keys } = directorySettingsOf(command);
        const progress = new ProgressLines();
        // Whoever serves requests goes first.
        setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
        const manifest = await backUp({
          from: { ...directory, ...(keys !== directory.keys && { elsewhere: { keys } }) },
          to: target,
          program: `huiyin ${VERSION}`,
          progress: (step) => {
            checkInterruption();
            progress.reach(step);
          },
        }).finally(() => progress.end());
        const { events, position, log } = manifest.log;
        process.stdout.write(
          json
            ? `${JSON.stringify(manifest, null, 2)}\n`
            : [
                `backed up ${events} events up to position ${position}, other files: ${manifest.files.length - 1}`,
                `digest of the log: ${log}`,
                `npx huiyin restore ${quoted(target)} --data <directory> brings it back`,
                '',
              ].join('\n'),
        );
      }),
    );
}

const quoted = (path: string): string => {
  const near = relative('.', resolve(path));
  const shown = near === '' || near.startsWith('..') ? resolve(path) : near;
  return /^[\w./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
};
