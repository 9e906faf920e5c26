/** What one part of a service says of itself. */
export interface HealthReport {
  readonly status: 'up' | 'down';
  /** Anything more that anyone may know: the answer is public. */
  readonly [detail: string]: unknown;
}

/** Looks at one part of a service. Throwing, or taking too long, counts as down. */
export type HealthIndicator = () => HealthReport | Promise<HealthReport>;

/** The parts that have to be up for a service to be ready, by name. */
export type HealthIndicators = Readonly<Record<string, HealthIndicator>>;

/** What `/health/live` and `/health/ready` answer. */
export interface Health {
  readonly status: 'up' | 'down';
  readonly checks: Readonly<Record<string, HealthReport>>;
}
