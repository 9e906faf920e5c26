import type { DeadlineTables } from '@huiyin/deadlines';
import type { EventStore } from '@huiyin/event-store';
import { openViewDatabase, Projector, type View } from '@huiyin/projections';
import type { HealthIndicator, MetricsSource } from '@huiyin/service-kit';
import { componentLog, type ComponentLog, type LogSettings } from '@huiyin/service-kit/process';
import type { SupervisionTables } from '@huiyin/supervision';
import { Opened } from './opened.ts';
import { parkedStreams } from './parked-streams.ts';
import { viewHealth, viewLag, viewReadiness } from './view-health.ts';
import { logProgress, parkingLog } from './view-log.ts';
import { VIEWS } from './views.ts';

/** What keeps the views up to date. */
export interface ProjectionSide {
  /** Not running yet: `start()` follows the log, `catchUp()` does so once. */
  readonly cases: Projector<SupervisionTables>;
  readonly deadlines: Projector<DeadlineTables>;
  /** Whether they are brought forward; building them is part of that. */
  readonly health: HealthIndicator;
  /** Whether they can be asked: not before they are built. */
  readonly readiness: HealthIndicator;
  readonly measured: readonly MetricsSource[];
  /** Follows the log until it is closed. */
  start(): void;
  /** Applies what is recorded by now, then returns. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the views of a store for writing. @throws ViewsError when that can't be done there. */
export async function openProjectionSide(
  store: EventStore,
  views: string,
  now: () => number,
  settings: LogSettings | false = false,
): Promise<ProjectionSide> {
  const opened = new Opened();
  const log = componentLog('Views', settings);
  try {
    const cases = await openProjector(store, views, VIEWS.cases(), opened, log);
    const deadlines = await openProjector(store, views, VIEWS.deadlines(), opened, log);
    const all = { cases, deadlines };
    return {
      ...all,
      health: viewHealth(all, store, now),
      readiness: viewReadiness(all, store, now),
      measured: [viewLag(all, store, now), parkedStreams(all)],
      start: () => {
        for (const projector of [cases, deadlines]) projector.start();
      },
      catchUp: async () => {
        for (const projector of [cases, deadlines]) await projector.catchUp();
      },
      close: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openProjector<Tables>(
  store: EventStore,
  views: string,
  view: View<Tables>,
  opened: Opened,
  log: ComponentLog,
): Promise<Projector<Tables>> {
  const database = await openViewDatabase<Tables>(views, view);
  opened.add(() => database.close());
  const projector = await Projector.open(store, database, view, { happenings: parkingLog(view.name, log) });
  logProgress(view.name, projector, log);
  opened.add(() => projector.stop());
  return projector;
}
