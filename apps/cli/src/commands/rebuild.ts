import { viewDigest } from '@huiyin/projections';
import { Command } from 'commander';
import { ProgressLine } from '../progress.ts';
import { withEmbedded } from '../with-embedded.ts';

/** Builds the views anew from the log. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('build the views anew from the log, and compare: 重建视图')
    .action((_: object, command: Command) =>
      withEmbedded(command, async ({ store, projector }) => {
        await projector.catchUp();
        const digest = () => viewDigest(projector.database.read, projector.view);
        const before = await digest();
        const progress = new ProgressLine('rebuilding', await store.head());
        await projector.reset();
        await projector.catchUp((position) => progress.reach(position));
        progress.end();
        const after = await digest();
        process.stdout.write(
          `rebuilt to position ${projector.current.position}\nbefore ${before}\nafter  ${after}  ${before === after ? 'the same' : 'DIFFERENT: the views had been altered or were outdated'}\n`,
        );
      }),
    );
}
