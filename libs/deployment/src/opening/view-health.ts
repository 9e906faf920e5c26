import type { EventStore } from '@huiyin/event-store';
import { lagOf, type ProgressStatus, type ViewProgress } from '@huiyin/projections';
import type { HealthIndicator, MetricsSource } from '@huiyin/service-kit';

/** A view and how far it has come, by name. */
export type Followed = Readonly<Record<string, Pick<ViewProgress<never>, 'current'>>>;

/** Building is what it is there for; that queries have to wait meanwhile is told by those who answer them. */
const UP: ReadonlySet<ProgressStatus> = new Set(['building', 'following', 'standing-by']);

/** Whether views are brought forward, and by how much they are behind the log. */
export const viewHealth =
  (views: Followed, store: EventStore, now: () => number): HealthIndicator =>
  async () => {
    const reports = await Promise.all(
      Object.entries(views).map(async ([name, { current }]) => {
        const { position, status } = current;
        return [name, { status, position, lag: await lagOf(store, position, now()) }] as const;
      }),
    );
    const isUp = reports.every(([, { status }]) => UP.has(status));
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
