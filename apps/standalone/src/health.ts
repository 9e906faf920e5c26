import type { Embedded } from '@huiyin/embedded';
import type { HealthIndicators } from '@huiyin/service-kit';

/** What has to be up: the store that takes events, and the view that shows them. */
export const healthOf = ({ store, projector }: Embedded): HealthIndicators => ({
  store: () => ({ status: store.status() === 'ok' ? 'up' : 'down', store: store.status() }),
  views: async () => {
    const { position, failure } = projector.current;
    const head = await store.head();
    return {
      status: failure ? 'down' : 'up',
      position,
      lag: Math.max(0, head - position),
      ...(failure && { failure: failure.message }),
    };
  },
});
