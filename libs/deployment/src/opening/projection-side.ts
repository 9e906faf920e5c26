import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { openViewDatabase, Projector, type ProgressStatus } from '@huiyin/projections';
import type { HealthIndicator } from '@huiyin/service-kit';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';

/** What keeps the views up to date. */
export interface ProjectionSide {
  /** Not running yet: `start()` follows the log, `catchUp()` does so once. */
  readonly projector: Projector<SupervisionTables>;
  readonly health: HealthIndicator;
  close(): Promise<void>;
}

/** Building is what it is there for; that queries have to wait meanwhile is told by those who answer them. */
const UP: ReadonlySet<ProgressStatus> = new Set(['building', 'following', 'standing-by']);

/** Opens the views of a store for writing. @throws ViewsError when that can't be done there. */
export async function openProjectionSide(store: EventStore, views: string): Promise<ProjectionSide> {
  const view = new CasesView(catalogue.process, catalogue.compilePolicy);
  const database = await openViewDatabase<SupervisionTables>(views, view);
  try {
    const projector = await Projector.open(store, database, view);
    return {
      projector,
      health: async () => {
        const { position, status } = projector.current;
        const isUp = UP.has(status);
        return { status: isUp ? 'up' : 'down', views: status, position, lag: await lag(store, position) };
      },
      close: async () => {
        await projector.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** By how many positions the views are behind the log. */
async function lag(store: EventStore, position: number): Promise<number> {
  return Math.max(0, (await store.head()) - position);
}
