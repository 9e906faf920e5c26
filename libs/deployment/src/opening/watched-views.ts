import type { DeadlineTables } from '@huiyin/deadlines';
import { CheckpointWatch, openViewDatabase, type View, type ViewProgress } from '@huiyin/projections';
import type { HealthIndicator } from '@huiyin/service-kit';
import type { SupervisionTables } from '@huiyin/supervision';
import { Opened } from './opened.ts';
import { VIEWS } from './views.ts';

/** Views that other processes keep up to date. */
export interface WatchedViews {
  readonly cases: ViewProgress<SupervisionTables>;
  readonly deadlines: ViewProgress<DeadlineTables>;
  readonly health: HealthIndicator;
  close(): Promise<void>;
}

/** Opens views that other processes keep up to date. @throws ViewsError when that can't be done there. */
export async function watchViews(views: string): Promise<WatchedViews> {
  const opened = new Opened();
  const watch = async <Tables>(view: View<Tables>): Promise<CheckpointWatch<Tables>> => {
    const database = await openViewDatabase<Tables>(views, view);
    opened.add(() => database.close());
    const watching = CheckpointWatch.start(database, view);
    opened.add(() => watching.stop());
    return watching;
  };
  try {
    const cases = await watch(VIEWS.cases());
    const deadlines = await watch(VIEWS.deadlines());
    const all = { cases, deadlines };
    return {
      ...all,
      health: () => {
        const reports = Object.entries(all).map(([name, { current }]) => {
          const { position, status, target } = current;
          return [name, { status, position, ...(target !== undefined && { target }) }] as const;
        });
        const isUp = reports.every(([, { status }]) => status === 'following');
        return { status: isUp ? 'up' : 'down', ...Object.fromEntries(reports) };
      },
      close: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
