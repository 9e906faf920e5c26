import type { ComparedView } from '@huiyin/projections';
import { Command } from 'commander';
import { BadNewsError } from '../failure.ts';
import { rebuildView, type Rebuilt } from '../views/rebuild-views.ts';
import { ourView, OURS } from '../views/view-named.ts';
import { withStore } from '../with-store.ts';

/** Builds views anew from the log, compares them with those in use, and puts them in use instead. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(
      'build the views anew from the log, compare, and put them in use, beside a running app too: 重建视图',
    )
    .argument('[view...]', 'which views; all of them where none is named')
    .option('--compare', 'only compare; answer 1 where they differ')
    .action((names: string[], { compare = false }: { compare?: boolean }, command: Command) =>
      withStore(command, async ({ store, settings }) => {
        for (const name of names) ourView(name);
        let same = true;
        for (const name of names.length > 0 ? names : Object.keys(OURS)) {
          const rebuilt = await rebuildView(store, settings, name, !compare);
          const { compared } = rebuilt;
          same &&= compared?.inUse.digest === compared?.built.digest;
          process.stdout.write(`${outcomeText(name, rebuilt, compare)}\n`);
        }
        if (compare && !same)
          throw new BadNewsError('The views in use are not what the log says: see above.');
      }),
    );
}

function outcomeText(
  name: string,
  { position, digest, compared, parked, build }: Rebuilt,
  compare: boolean,
): string {
  const lines = [`${name} built to position ${position}: ${digest}`];
  if (!compared) lines.push('there was nothing of this version to compare with');
  else {
    const { position: at, inUse, built } = compared;
    lines.push(
      `at position ${at}`,
      `  in use ${inUse.digest}`,
      `  built  ${built.digest}  ${verdict(inUse, built)}`,
    );
  }
  if (parked > 0)
    lines.push(`${streams(parked)} can’t be followed: \`npx huiyin views parked\` says which, and why`);
  if (!compare) {
    const goesBack = ` \`npx huiyin views rollback ${name}\` goes back to the one before.`;
    lines.push(`Build ${build} is in use now.${compared ? goesBack : ''}`);
  }
  return lines.join('\n');
}

/** Streams that were parked and can be followed now, or the other way, are no sign that somebody altered rows. */
function verdict(inUse: ComparedView, built: ComparedView): string {
  if (inUse.digest === built.digest) return 'the same';
  return inUse.parked === built.parked
    ? 'DIFFERENT: the one in use was altered'
    : `DIFFERENT: the one in use can’t follow ${streams(inUse.parked)}, this one ${built.parked}`;
}

const streams = (count: number) => (count === 1 ? 'one stream' : `${count} streams`);
