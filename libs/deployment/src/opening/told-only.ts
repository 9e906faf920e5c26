import type { HealthIndicator } from '@huiyin/service-kit';

/** Tells how something is without which a service does the most of its work: it is no less ready for it. */
export const toldOnly =
  (indicator: HealthIndicator): HealthIndicator =>
  async () => ({ ...(await indicator()), status: 'up' });
