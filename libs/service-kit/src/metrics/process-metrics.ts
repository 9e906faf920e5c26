import prometheus, { type Registry } from 'prom-client';

let registry: Registry | undefined;

/**
 * Processor, memory, event loop and garbage collection of this process. They are the process's and not an app's:
 * whatever is served in it shows the same, and they are observed once.
 */
export function processMetrics(): Registry {
  if (!registry) {
    registry = new prometheus.Registry();
    prometheus.collectDefaultMetrics({ register: registry });
  }
  return registry;
}
