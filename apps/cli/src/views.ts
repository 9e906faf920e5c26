import { openProjectionSide } from '@huiyin/deployment';
import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { buildView, openViewDatabase, type BuiltView } from '@huiyin/projections';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import { ProgressLine } from './progress.ts';

/**
 * Builds the views anew from the log, beside those in use.
 *
 * @param replace whether to put them in the place of those in use: nobody else may have an SQLite file open then.
 */
export async function rebuildViews(store: EventStore, views: string, replace: boolean): Promise<BuiltView> {
  const inUse = await openViewDatabase<SupervisionTables>(views);
  let built: BuiltView;
  try {
    const progress = new ProgressLine('rebuilding', await store.head());
    built = await buildView(
      store,
      new CasesView(catalogue.process, catalogue.compilePolicy),
      inUse,
      (position) => progress.reach(position),
    ).finally(() => progress.end());
  } finally {
    await inUse.close();
  }
  if (replace) await built.replace();
  return built;
}

/** Brings the views up to what is recorded by now. */
export async function catchUpViews(store: EventStore, views: string): Promise<void> {
  const { projector, close } = await openProjectionSide(store, views);
  try {
    await projector.catchUp();
  } finally {
    await close();
  }
}
