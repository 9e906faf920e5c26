import { NoSuchBuildError, openViewDatabase, ParkedStreams, viewBuilds } from '@huiyin/projections';
import { Command } from 'commander';
import { BadInputError, BadNewsError } from '../failure.ts';
import { settingsOf } from '../settings.ts';
import { listViews, viewsText } from '../views/list-views.ts';
import { settleParked } from '../views/settle-parked.ts';
import { isOurs, OURS, viewNamed } from '../views/view-named.ts';
import { withStore } from '../with-store.ts';

const WHAT_TO_DO = `
Their cases stay in the lists as they were before that event; nothing of the log is lost. Once what was at fault is mended,
  npx huiyin views retry <view> <stream> --by <you>
or, where lists and figures can do without that one event,
  npx huiyin views skip <view> <stream> --by <you> --why <reason>
`;

const print = (text: string) => void process.stdout.write(text);
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Shows the views and their builds, goes back to the one before, and settles what they can't follow. */
export function viewsCommand(): Command {
  const views = new Command('views')
    .description('views, their builds, and the streams that they can’t follow: 视图')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }, command: Command) =>
      withStore(command, async ({ store, settings }) => {
        const listed = await listViews(store, settings.views, Date.now());
        print(json ? asJson(listed) : viewsText(listed));
      }),
    );
  views
    .command('rollback')
    .description('put the build in use again that was before; whoever runs goes on with it')
    .argument('<view>', 'cases, or cases.v1 for another version')
    .action(rollBack);
  views
    .command('drop')
    .description('throw a build away that isn’t in use, or a whole version that this release doesn’t use')
    .argument('<view>', 'cases, or cases.v1 for another version')
    .option('--build <number>', 'which build')
    .action(drop);
  views
    .command('parked')
    .description('list the streams that a view doesn’t follow, and why')
    .argument('[view]', 'of one view only')
    .option('--skipped', 'list instead the events that were left out, by whom and why')
    .option('--json', 'as JSON')
    .action(listParked);
  views
    .command('retry')
    .description('follow a parked stream again, once what was at fault is mended')
    .argument('<view>')
    .argument('<stream>')
    .requiredOption('--by <id>', 'who decided it')
    .option('--why <text>', 'why', '')
    .action(settle('retry'));
  views
    .command('skip')
    .description('leave out the event that a stream is parked at, and follow the rest')
    .argument('<view>')
    .argument('<stream>')
    .requiredOption('--by <id>', 'who decided it')
    .requiredOption('--why <text>', 'why')
    .action(settle('skip'));
  return views;
}

async function rollBack(name: string, _: object, command: Command): Promise<void> {
  const view = viewNamed(name);
  const builds = viewBuilds(settingsOf(command).views, view);
  const kept = (await builds.list()).find(({ use }) => use === 'kept');
  if (!kept) throw new NoSuchBuildError(name);
  await builds.use(kept.build);
  print(
    `build ${kept.build} of ${view.name}.v${view.version} is in use again, at position ${kept.position}\n`,
  );
}

async function drop(name: string, { build }: { build?: string }, command: Command): Promise<void> {
  const view = viewNamed(name);
  const builds = viewBuilds(settingsOf(command).views, view);
  if (build !== undefined) {
    if (!/^\d+$/.test(build)) throw new BadInputError(`--build takes a number, not “${build}”.`);
    await builds.drop(Number(build));
    print(`build ${build} of ${view.name}.v${view.version} is gone\n`);
    return;
  }
  if (isOurs(view))
    throw new BadInputError(`This release uses ${view.name}.v${view.version}. Say which --build to drop.`);
  await builds.dropAll();
  print(`${view.name}.v${view.version} is gone\n`);
}

async function listParked(only: string | undefined, _: object, command: Command): Promise<void> {
  // The option of this name that `views` itself has takes what stands behind `parked` too.
  const { skipped, json } = command.optsWithGlobals<{ skipped?: true; json?: true }>();
  const { views: location } = settingsOf(command);
  const found: object[] = [];
  for (const name of only === undefined ? Object.keys(OURS) : [only]) {
    const view = viewNamed(name);
    // One that was never opened has nothing parked, and isn't made by looking.
    if ((await viewBuilds(location, view).list()).length === 0) continue;
    const database = await openViewDatabase<unknown>(location, view);
    try {
      const parked = new ParkedStreams(database, view);
      for (const row of skipped ? await parked.skipped() : await parked.list())
        found.push({ view: view.name, ...row });
    } finally {
      await database.close();
    }
  }
  if (json) print(asJson(found));
  else if (found.length === 0) print(skipped ? 'nothing was left out\n' : 'everything is followed\n');
  else print(found.map((row) => `${line(row as never)}\n`).join('') + (skipped ? '' : WHAT_TO_DO));
}

const settle =
  (kind: 'retry' | 'skip') =>
  async (view: string, stream: string, { by, why }: { by: string; why: string }, command: Command) => {
    const outcome = await withStore(command, ({ store, settings }) =>
      settleParked(store, settings.views, { kind, view, stream, by, why, at: Date.now() }),
    );
    if (outcome.kind === 'not-parked') throw new BadInputError(`${stream} isn’t parked in ${view}.`);
    if (outcome.kind === 'still-parked')
      throw new BadNewsError(`${stream} is still parked, at ${outcome.revision}: ${outcome.reason}`);
    print(`${stream} is followed again: ${outcome.applied} events applied\n`);
  };

interface ParkedLine {
  readonly view: string;
  readonly stream: string;
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: number;
  readonly reason: string;
  readonly waiting?: number;
  readonly by?: string;
  readonly why?: string;
}

function line({ view, stream, type, revision, recordedAt, reason, waiting, by, why }: ParkedLine): string {
  const since = new Date(recordedAt).toISOString();
  const rest = waiting === undefined ? `left out by ${by}: ${why}` : `${waiting} more wait`;
  return `${view}  ${stream}  ${type} at ${revision}, recorded ${since}: ${reason}; ${rest}`;
}
