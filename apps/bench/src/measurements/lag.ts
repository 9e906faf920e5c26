import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { complaint } from '@huiyin/complaint';
import { dataDirectory, openEmbedded, type Embedded } from '@huiyin/deployment';
import type { Process } from '@huiyin/process-engine';
import { dtoFrom } from '@huiyin/service-kit';
import { onPostgres } from '../on-postgres.ts';
import { percentiles, report } from '../report.ts';
import { STEPS } from '../workload.ts';

const PER_SECOND = 1_000;
const SECONDS = 20;
/** Milliseconds between two handfuls of commands. */
const TICK = 10;
const process_ = complaint as unknown as Process;

/** How long after its answer a command can be seen in the views, at 1,000 commands a second. */
export async function measureLag(): Promise<void> {
  await measureOn('SQLite');
  await onPostgres((location) => measureOn('PostgreSQL', location));
}

async function measureOn(dialect: string, views?: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    const places = { ...dataDirectory(directory), ...(views !== undefined && { views }) };
    const embedded = await openEmbedded(places, Date.now);
    const { projector, deadlines } = embedded;
    for (const followed of [projector, deadlines]) followed.start();
    const lags = { cases: [] as number[], deadlines: [] as number[] };
    const answered = await giveSteadily(embedded, async (position) => {
      const begun = performance.now();
      const seen = async (name: keyof typeof lags, view: typeof projector | typeof deadlines) => {
        await view.reached(position, 60_000);
        lags[name].push(performance.now() - begun);
      };
      await Promise.all([seen('cases', projector), seen('deadlines', deadlines)]);
    });
    report.title(`From a command's answer to the views on ${dialect}, at ${PER_SECOND} commands a second`);
    report.figure('commands given', answered, '');
    for (const [name, measured] of Object.entries(lags)) report.latency(name, percentiles(measured));
    for (const followed of [projector, deadlines]) await followed.stop();
    await embedded.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Gives commands at that pace, whatever their answers take. @returns how many were given. */
async function giveSteadily(
  { commands }: Embedded,
  answered: (position: number) => Promise<void>,
): Promise<number> {
  const { opening, commands: declared } = process_.definition;
  const payloads = STEPS.map(({ command, payload }) =>
    dtoFrom((command === opening.name ? opening : declared[command]!).payload, payload),
  );
  /** Cases that wait for their next step. */
  const waiting: { readonly caseId: string; readonly step: number }[] = [];
  const give = async () => {
    const { caseId, step } = waiting.shift() ?? { caseId: '', step: 0 };
    const { command: name, actor } = STEPS[step]!;
    const command = { name, payload: payloads[step]!, actor };
    const result = await (step === 0
      ? commands.open(process_, command)
      : commands.execute(process_, caseId, command));
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    if (step + 1 < STEPS.length) waiting.push({ caseId: result.caseId, step: step + 1 });
    await answered(result.position);
  };
  const given: Promise<void>[] = [];
  const begun = performance.now();
  while (performance.now() - begun < SECONDS * 1_000) {
    const owed = Math.floor(((performance.now() - begun) * PER_SECOND) / 1_000) - given.length;
    for (let i = 0; i < owed; i++) given.push(give());
    await setTimeout(TICK);
  }
  await Promise.all(given);
  return given.length;
}
