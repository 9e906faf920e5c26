import type { EventStore } from '@huiyin/event-store';
import { lagOf, type ProgressStatus, type ViewProgress } from '@huiyin/projections';
import type { HealthIndicator, MetricsSource } from '@huiyin/service-kit';

/** A view and how far it has come, by name. */
export type Followed = Readonly<Record<string, Pick<ViewProgress<never>, 'current'>>>;

/** Views that are brought forward, or stand by to be. Building them is part of that. */
const FOLLOWED: ReadonlySet<ProgressStatus> = new Set(['building', 'following', 'standing-by']);
/** Views that hold what they have to hold before anybody asks them. */
const COMPLETE: ReadonlySet<ProgressStatus> = new Set(['following', 'standing-by']);

/** Whether views are brought forward, and by how much they are behind the log: asked of who keeps them up to date. */
export const viewHealth = (views: Followed, store: EventStore, now: () => number): HealthIndicator =>
  healthWhere(FOLLOWED, views, store, now);

/**
 * The same, asked of who answers queries from them: while one is being built queries are refused, and whoever spreads requests
 * over several processes should send them elsewhere.
 */
export const viewReadiness = (views: Followed, store: EventStore, now: () => number): HealthIndicator =>
  healthWhere(COMPLETE, views, store, now);

const healthWhere =
  (up: ReadonlySet<ProgressStatus>, views: Followed, store: EventStore, now: () => number): HealthIndicator =>
  async () => {
    const reports = await Promise.all(
      Object.entries(views).map(async ([name, { current }]) => {
        const { position, status, target } = current;
        const lag = await lagOf(store, position, now());
        return [name, { status, position, ...(target !== undefined && { target }), lag }] as const;
      }),
    );
    const isUp = reports.every(([, { status }]) => up.has(status));
    return { status: isUp ? 'up' : 'down', ...Object.fromEntries(reports) };
  };

/** The lag of views in events and seconds. */
export const viewLag = (views: Followed, store: EventStore, now: () => number): MetricsSource => ({
  register(registry) {
    const read = (unit: 'events' | 'seconds') => () =>
      Promise.all(
        Object.entries(views).map(async ([view, { current }]) => ({
          labels: { view },
          value: (await lagOf(store, current.position, now()))[unit],
        })),
      );
    const labels = ['view'];
    registry.gauge(
      { name: 'huiyin_view_lag_events', help: 'Events that a view has not applied yet.', labels },
      read('events'),
    );
    registry.gauge(
      {
        name: 'huiyin_view_lag_seconds',
        help: 'Age of the oldest event that a view has not applied.',
        labels,
      },
      read('seconds'),
    );
  },
});
