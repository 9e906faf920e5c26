import type { PolicyLedger } from '@huiyin/case-runtime';
import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { CheckpointWatch, openViewDatabase, type ViewProgress } from '@huiyin/projections';
import type { QueryParts } from '@huiyin/query-api';
import type { HealthIndicator } from '@huiyin/service-kit';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';

/** What answers queries. */
export interface QuerySide {
  readonly queries: QueryParts;
  readonly health: HealthIndicator;
  close(): Promise<void>;
}

/** Queries of views that this process itself keeps up to date. */
export function queriesOf(
  cases: ViewProgress<SupervisionTables>,
  store: EventStore,
  policies: PolicyLedger,
  now: () => number,
): QueryParts {
  return { catalogue, policies, store, cases, now };
}

/** Opens views that other processes keep up to date. @throws ViewsError when that can't be done there. */
export async function openQuerySide(
  views: string,
  store: EventStore,
  policies: PolicyLedger,
  now: () => number,
): Promise<QuerySide> {
  const view = new CasesView(catalogue.process, catalogue.compilePolicy);
  const database = await openViewDatabase<SupervisionTables>(views, view);
  const watch = CheckpointWatch.start(database, view);
  return {
    queries: queriesOf(watch, store, policies, now),
    health: () => {
      const { position, status } = watch.current;
      return { status: status === 'following' ? 'up' : 'down', views: status, position };
    },
    close: async () => {
      await watch.stop();
      await database.close();
    },
  };
}
