import type { Run } from './in-flight.ts';

const number = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));

/** Of so many times, how long the half, 95 and 99 in a hundred took at the most. Milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Prints what was measured, line by line, each beside what it is measured against. */
export const report = {
  title(text: string): void {
    process.stdout.write(`\n${text}\n`);
  },
  run(what: string, { perSecond, p50, p99 }: Run, baseline?: Run): void {
    const ratio = baseline
      ? `  ${((100 * perSecond) / baseline.perSecond).toFixed(0)} % of the baseline`
      : '';
    line(what, `${number(perSecond)}/s  p50 ${number(p50)} ms  p99 ${number(p99)} ms${ratio}`);
  },
  latency(what: string, { p50, p95, p99 }: Percentiles): void {
    line(what, `p50 ${number(p50)} ms  p95 ${number(p95)} ms  p99 ${number(p99)} ms`);
  },
  figure(what: string, value: number, unit: string, baseline?: number): void {
    const ratio = baseline === undefined ? '' : `  ${(value / baseline).toFixed(2)} × the baseline`;
    line(what, `${number(value)} ${unit}${ratio}`);
  },
};

const line = (what: string, text: string) => process.stdout.write(`  ${what.padEnd(46)} ${text}\n`);
