import { fillInParts, openProjectionSide, type DeploymentSettings } from '@huiyin/deployment';
import type { EventStore } from '@huiyin/event-store';
import { buildView, openViewDatabase, type BuiltView } from '@huiyin/projections';
import { ProgressLine } from '../progress.ts';
import { ourView } from './view-named.ts';

/** What came of building a view anew. */
export type Rebuilt = Omit<BuiltView, 'replace' | 'discard'>;

/**
 * Builds a view anew from the log, beside the one in use: in parts, where the log is in the data directory.
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
    const progress = new ProgressLine(`rebuilding ${name}`, await store.head());
    const fill = eventStore === undefined ? fillInParts(directory.events, views, name as never) : undefined;
    const reach = (position: number) => progress.reach(position);
    const built = await buildView(store, view, inUse, reach, fill).finally(() => progress.end());
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
