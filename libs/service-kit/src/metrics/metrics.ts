import { Logger } from '@nestjs/common';
import prometheus, { type Histogram } from 'prom-client';
import { messageOf } from '../errors/unknown-error.ts';
import type { Measurement, MetricsRegistry, MetricsSource, Reading } from './metrics-source.ts';
import { processMetrics } from './process-metrics.ts';

/** A measurement that has not been read by then is left out, in milliseconds. */
const patience = 2_000;

/** Upper bounds of the durations that are told apart, in seconds: from a cached answer to one that people notice. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const logger = new Logger('Metrics');

/** What is measured of one app: its requests, its parts, and the process that it runs in. */
export class Metrics implements MetricsRegistry {
  readonly #registry = new prometheus.Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;

  /** @throws Error when two sources register the same name. */
  constructor(
    sources: readonly MetricsSource[] = [],
    private readonly timeout = patience,
  ) {
    this.#requests = new prometheus.Histogram({
      name: 'http_request_duration_seconds',
      help: 'How long requests took, by method, pattern of the route, and status.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [this.#registry],
    });
    for (const source of sources) source.register(this);
  }

  /**
   * Counts a request that was answered.
   *
   * @param route its pattern, such as `/api/complaints/:id`; `undefined` where no route took it.
   */
  answered(method: string, route: string | undefined, status: number, seconds: number): void {
    this.#requests.observe({ method, route: route ?? 'none', status: String(status) }, seconds);
  }

  gauge(measurement: Measurement, read: () => Reading | Promise<Reading>): void {
    const gauge = new prometheus.Gauge({
      ...this.#options(measurement),
      collect: async () => {
        const values = rowsOf(await read());
        gauge.reset();
        for (const { labels, value } of values) gauge.set(labels, value);
        if (values.length === 0) gauge.remove();
      },
    });
  }

  total(measurement: Measurement, read: () => Reading | Promise<Reading>): void {
    const counter = new prometheus.Counter({
      ...this.#options(measurement),
      collect: async () => {
        const values = rowsOf(await read());
        counter.reset();
        for (const { labels, value } of values) counter.inc(labels, value);
        if (values.length === 0) counter.remove();
      },
    });
  }

  counter(measurement: Measurement): (labels?: Readonly<Record<string, string>>) => void {
    const counter = new prometheus.Counter(this.#options(measurement));
    return (labels = {}) => counter.inc(labels);
  }

  /** Everything in Prometheus's text format. What can't be read is left out, and why goes to the log. */
  async text(): Promise<string> {
    const own = this.#registry.getMetricsAsArray().map(({ name }) => this.#textOf(name));
    const parts = [processMetrics().metrics(), ...own];
    return `${(await Promise.all(parts)).filter((part) => part !== '').join('\n')}\n`;
  }

  /** The media type of `text()`. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  async #textOf(name: string): Promise<string> {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`not read within ${this.timeout} ms`)), this.timeout);
    try {
      return await Promise.race([this.#registry.getSingleMetricAsString(name), promise]);
    } catch (error) {
      logger.warn(`${name} is left out: ${messageOf(error)}`);
      return '';
    } finally {
      clearTimeout(timer);
    }
  }

  #options({ name, help, labels = [] }: Measurement) {
    return { name, help, labelNames: [...labels], registers: [this.#registry] };
  }
}

function rowsOf(reading: Reading): Exclude<Reading, number | undefined> {
  if (reading === undefined) return [];
  return typeof reading === 'number' ? [{ labels: {}, value: reading }] : reading;
}
