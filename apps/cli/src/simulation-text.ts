import type { SimulationReport } from '@huiyin/simulation';

/** A simulation's report for people. */
export function simulationText(report: SimulationReport, digest: string | undefined): string {
  const { opened, commands, people, refused, unexpected, took } = report;
  const seconds = took / 1_000;
  const cases = Object.values(opened).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(opened).map(([process, count]) => `${process} ${count}`);
  const counts = (title: string, counted: Readonly<Record<string, number>>) => {
    const entries = Object.entries(counted).sort(([, one], [, other]) => other - one);
    return entries.length === 0 ? [] : [title, ...entries.map(([what, count]) => `  ${what}: ${count}`)];
  };
  return [
    `simulated ${cases} cases (${kinds.join(', ')}), ${people} people: ${commands} commands in ${seconds.toFixed(1)} s, ${Math.round(commands / seconds)} a second`,
    ...counts('refused, as happens:', refused),
    ...counts('refused, which should not have been:', unexpected),
    ...(digest === undefined ? [] : [`digest of what happened: ${digest}`]),
    '',
  ].join('\n');
}
