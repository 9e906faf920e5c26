import { fillInParts, openProjectionSide, type DeploymentSettings } from '@huiyin/deployment/opening';
import type { EventStore } from '@huiyin/event-store';
import { buildView, openViewDatabase, type BuildStep, type BuiltView } from '@huiyin/projections';
import { interruptible } from '../interruption.ts';
import { ProgressLines } from '../progress.ts';
import { ourView } from './view-named.ts';

/** What came of building a view anew. */
export type Rebuilt = Omit<BuiltView, 'replace' | 'discard'>;

const DOING: Readonly<Record<BuildStep, string>> = {
  'reading-in-use': 'reading the one in use',
  applying: 'applying events',
  indexing: 'making indexes',
  'reading-built': 'reading the new one',
};

/**
 * Builds a view anew from the log, beside the one in use: in parts, where the log is in the data directory.
 *
 * On Ctrl-C it throws away what it built.
 *
 * @param replace whether to put it in use instead; otherwise they are only compared.
 */
export async function rebuildView(
  store: EventStore,
  { views, eventStore, directory }: DeploymentSettings,
  name: string,
  replace: boolean,
): Promise<Rebuilt> {
  const view = ourView(name);
  const inUse = await openViewDatabase<unknown>(views, view);
  try {
    const lines = new ProgressLines();
    const progress = (step: BuildStep, done: number, total: number) =>
      lines.reach({ doing: `${name}: ${DOING[step]}`, done, total });
    const fill = eventStore === undefined && {
      fillInParts: fillInParts(directory.events, views, name as never),
    };
    const built = await interruptible(
      'What was built is thrown away; the view in use is as it was.',
      (_, signal) => buildView(store, view, inUse, { progress, signal, ...fill }).finally(() => lines.end()),
    );
    await (replace ? built.replace() : built.discard());
    return built;
  } finally {
    await inUse.close();
  }
}

/** Brings the views up to what is recorded by now. */
export async function catchUpViews(store: EventStore, views: string): Promise<void> {
  const side = await openProjectionSide(store, views, Date.now);
  try {
    await side.catchUp();
  } finally {
    await side.close();
  }
}
