import type { EventStore } from '@huiyin/event-store';
import { lagOf, viewBuilds, viewsAt, type Lag, type ViewBuild, type ViewVersion } from '@huiyin/projections';
import { isOurs } from './view-named.ts';

/** A build of a view, and how far it is behind the log. */
export interface ListedBuild extends ViewVersion, ViewBuild {
  readonly lag: Lag;
  /** Whether this release uses this version. */
  readonly ours: boolean;
}

/** Every build of every version of every view. @param now milliseconds since the Unix epoch. */
export async function listViews(store: EventStore, location: string, now: number): Promise<ListedBuild[]> {
  const listed: ListedBuild[] = [];
  for (const view of await viewsAt(location))
    for (const build of await viewBuilds(location, view).list())
      listed.push({
        ...{ name: view.name, version: view.version, ours: isOurs(view) },
        ...build,
        lag: await lagOf(store, build.position, now),
      });
  return listed;
}

/** For people: a line for each. */
export function viewsText(builds: readonly ListedBuild[]): string {
  if (builds.length === 0)
    return 'There are no views yet: they are made when the app starts, or by `npx huiyin rebuild`.\n';
  const rows = builds.map(({ name, version, build, use, target, position, lag, bytes, parked, ours }) => [
    `${name}.v${version}`,
    String(build),
    target === undefined ? use : `${use}, building up to ${target}`,
    String(position),
    `${lag.events} (${lag.seconds.toFixed(1)} s)`,
    `${(bytes / 1024 / 1024).toFixed(1)} MB`,
    String(parked),
    ours ? '' : 'of another release',
  ]);
  const all = [['view', 'build', 'use', 'position', 'behind', 'size', 'parked', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
