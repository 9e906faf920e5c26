import { buildView, viewDigest, type BuiltView } from '@huiyin/projections';
import { Command } from 'commander';
import { ProgressLine } from '../progress.ts';
import { withEmbedded } from '../with-embedded.ts';

/** Builds the views anew from the log, and puts them in the place of those in use. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('build the views anew from the log, and compare: 重建视图')
    .action(async (_: object, command: Command) => {
      let file = '';
      let before = '';
      const built = await withEmbedded(command, async ({ store, projector }): Promise<BuiltView> => {
        const { database, view } = projector;
        file = database.file;
        await projector.catchUp();
        before = await viewDigest(database.read, view);
        const progress = new ProgressLine('rebuilding', await store.head());
        view.forget();
        return buildView(store, view, `${file}.building`, (position) => progress.reach(position)).finally(
          () => progress.end(),
        );
      });
      await built.replace(file);
      const verdict =
        built.digest === before ? 'the same' : 'DIFFERENT: the views had been altered or were outdated';
      process.stdout.write(
        `rebuilt to position ${built.position}\nbefore ${before}\nafter  ${built.digest}  ${verdict}\n`,
      );
    });
}
