import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** Measures every request. Its address is the route's pattern: an address itself may hold the id of a case. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', ({ method, routeOptions, is404 }, { statusCode, elapsedTime }, done) => {
    metrics.answered(method, is404 ? undefined : routeOptions.url, statusCode, elapsedTime / 1_000);
    done();
  });
}
