import type { Run } from './in-flight.ts';

const number = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));

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
  figure(what: string, value: number, unit: string, baseline?: number): void {
    const ratio = baseline === undefined ? '' : `  ${(value / baseline).toFixed(2)} × the baseline`;
    line(what, `${number(value)} ${unit}${ratio}`);
  },
};

const line = (what: string, text: string) => process.stdout.write(`  ${what.padEnd(46)} ${text}\n`);
