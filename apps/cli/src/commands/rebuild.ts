import { Command } from 'commander';
import { rebuildViews } from '../views.ts';
import { withStore, type OpenedStore } from '../with-store.ts';
import { BadNewsError } from '../failure.ts';

/** Builds the views anew from the log, compares, and puts them in the place of those that nobody has in use. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(
      'build the views anew from the log, and compare; beside a running app only compare: 重建视图',
    )
    .action((_: object, command: Command) =>
      withStore(command, async (opened) => {
        const { store, settings } = opened;
        const replace = mayReplace(opened);
        const { position, digest, compared } = await rebuildViews(store, settings.views, replace);
        const same = compared?.inUse === compared?.built;
        const lines = [`built to position ${position}: ${digest}`];
        if (!compared) lines.push('there was nothing of this version to compare with');
        else
          lines.push(
            `at position ${compared.position}`,
            `  in use ${compared.inUse}`,
            `  built  ${compared.built}  ${same ? 'the same' : 'DIFFERENT: the views were altered'}`,
          );
        lines.push(
          replace
            ? 'The new ones are in use now.'
            : 'Those in use were left as they are: stop the app to replace them.',
        );
        process.stdout.write(`${lines.join('\n')}\n`);
        if (!same && !replace)
          throw new BadNewsError('The views in use are not what the log says: see above.');
      }),
    );
}

/** PostgreSQL lets views be replaced under those who read them, a file doesn't. */
const mayReplace = ({ by, settings }: OpenedStore): boolean =>
  by === 'directory' || (by === 'name' && /^postgres(?:ql)?:/i.test(settings.views));
