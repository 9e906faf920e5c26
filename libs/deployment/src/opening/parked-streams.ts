import type { MetricsSource } from '@huiyin/service-kit';

/** How many streams views don't follow. */
export const parkedStreams = (
  views: Readonly<Record<string, { readonly parked: { list(): Promise<readonly unknown[]> } }>>,
): MetricsSource => ({
  register(registry) {
    registry.gauge(
      { name: 'huiyin_parked_streams', help: 'Streams that a view does not follow.', labels: ['view'] },
      () =>
        Promise.all(
          Object.entries(views).map(async ([view, { parked }]) => ({
            labels: { view },
            value: (await parked.list()).length,
          })),
        ),
    );
  },
});
