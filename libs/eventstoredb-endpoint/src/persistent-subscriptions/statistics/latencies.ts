/** Latencies kept: the last so many. */
const KEPT = 1_000;

/** EventStoreDB's names, and which part of the latencies is at or below each. */
const QUANTILES: readonly (readonly [name: string, share: number])[] = [
  ['Median', 0.5],
  ['Fastest', 0],
  ['Quintile 1', 0.2],
  ['Quintile 2', 0.4],
  ['Quintile 3', 0.6],
  ['Quintile 4', 0.8],
  ['Quintile 5', 1],
  ['90%', 0.9],
  ['95%', 0.95],
  ['99%', 0.99],
  ['99.5%', 0.995],
  ['99.9%', 0.999],
  ['Highest', 1],
];

/** How long a consumer took for its messages. */
export class Latencies {
  readonly #values: number[] = [];
  #next = 0;

  /** @param latency in milliseconds. */
  add(latency: number): void {
    this.#values[this.#next] = latency;
    this.#next = (this.#next + 1) % KEPT;
  }

  /** In whole milliseconds; zeros where nothing was measured yet. */
  measurements(): { readonly key: string; readonly value: number }[] {
    const sorted = [...this.#values].sort((a, b) => a - b);
    const mean = sorted.reduce((sum, value) => sum + value, 0) / (sorted.length || 1);
    const quantile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return [
      { key: 'Mean', value: Math.round(mean) },
      ...QUANTILES.map(([key, share]) => ({ key, value: Math.round(quantile(share)) })),
    ];
  }
}
