/** What a measurement reads: a value, one for each combination of labels, or nothing as long as there is none. */
export type Reading =
  | number
  | undefined
  | readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];

/** What is measured, as it is registered. */
export interface Measurement {
  /** As Prometheus names things: `huiyin_view_lag_seconds`, the unit last; a total ends in `_total`. */
  readonly name: string;
  /** What it says, in a sentence. */
  readonly help: string;
  /**
   * Names of its labels. Their values have to be few, and nothing personal: no ids of cases or people.
   */
  readonly labels?: readonly string[];
}

/** Where parts of a service register what can be measured of them. */
export interface MetricsRegistry {
  /** A value that goes up and down, read whenever metrics are asked for. Throwing, or taking too long: it is left out. */
  gauge(measurement: Measurement, read: () => Reading | Promise<Reading>): void;
  /** A total that somebody else counts, read in the same way. It only ever grows. */
  total(measurement: Measurement, read: () => Reading | Promise<Reading>): void;
  /** A total that is counted here. @returns what counts one more. */
  counter(measurement: Measurement): (labels?: Readonly<Record<string, string>>) => void;
}

/** A part of a service of which something can be measured. */
export interface MetricsSource {
  /** Called once, before the service listens. @throws Error for a name that is taken or malformed. */
  register(registry: MetricsRegistry): void;
}
