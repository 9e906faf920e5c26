import { openProjectionSide } from '@huiyin/deployment';
import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { buildView, openViewDatabase, type BuiltView } from '@huiyin/projections';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import { ProgressLine } from './progress.ts';

/**
 * Builds the views anew from the log, beside those in use.
 *
 * @param replace whether to put them in use instead; otherwise they are only compared.
 */
export async function rebuildViews(store: EventStore, views: string, replace: boolean): Promise<BuiltView> {
  const view = new CasesView(catalogue.process, catalogue.compilePolicy);
  const inUse = await openViewDatabase<SupervisionTables>(views, view);
  let built: BuiltView;
  try {
    const progress = new ProgressLine('rebuilding', await store.head());
    built = await buildView(store, view, inUse, (position) => progress.reach(position)).finally(() =>
      progress.end(),
    );
  } finally {
    await inUse.close();
  }
  await (replace ? built.replace() : built.discard());
  return built;
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
