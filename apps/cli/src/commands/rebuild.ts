import { buildView, type BuiltView } from '@huiyin/projections';
import { Command } from 'commander';
import { ProgressLine } from '../progress.ts';
import { withEmbedded } from '../with-embedded.ts';

/** Builds the views anew from the log, and puts them in the place of those in use. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('build the views anew from the log, and compare: 重建视图')
    .action(async (_: object, command: Command) => {
      const built = await withEmbedded(command, async ({ store, projector }): Promise<BuiltView> => {
        const { database, view } = projector;
        await projector.catchUp();
        const progress = new ProgressLine('rebuilding', await store.head());
        return buildView(store, view, database, (position) => progress.reach(position)).finally(() =>
          progress.end(),
        );
      });
      await built.replace();
      const before = built.compared?.inUse ?? 'of another version';
      const verdict =
        built.digest === before ? 'the same' : 'DIFFERENT: the views had been altered or were outdated';
      process.stdout.write(
        `rebuilt to position ${built.position}\nbefore ${before}\nafter  ${built.digest}  ${verdict}\n`,
      );
    });
}
