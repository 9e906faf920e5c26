import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandResult } from '@huiyin/case-runtime';
import { complaint } from '@huiyin/complaint';
import { dataDirectory, openEmbedded, type Embedded } from '@huiyin/deployment';
import type { Process } from '@huiyin/process-engine';
import { dtoFrom } from '@huiyin/service-kit';
import { PlainRows } from '../baselines/plain-rows.ts';
import { inFlight } from '../in-flight.ts';
import { report } from '../report.ts';
import { STEPS, type WorkStep } from '../workload.ts';

const IN_FLIGHT = 64;
const SECONDS = 5;
const process_ = complaint as unknown as Process;

/** Commands in process: many at once, and one at a time; with the view and without. */
export async function measureCommands(): Promise<void> {
  report.title(`Commands in process, durable (${IN_FLIGHT} cases in flight)`);
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    const plain = new PlainRows(directory);
    const plainLanes = Array.from({ length: IN_FLIGHT }, (_, lane) => plain.lane(`lane-${lane}`));
    const baseline = await inFlight(IN_FLIGHT, SECONDS, (lane) => plainLanes[lane]!());
    report.run('baseline: plain rows + XState check', baseline);
    const single = plain.lane('single');
    const one = await inFlight(1, 2, single);
    plain.close();

    const embedded = await openEmbedded(dataDirectory(join(directory, 'huiyin')), Date.now);
    const lanes = Array.from({ length: IN_FLIGHT }, () => laneOf(embedded));
    report.run('huiyin', await inFlight(IN_FLIGHT, SECONDS, (lane) => lanes[lane]!()), baseline);
    report.title('Commands one at a time');
    report.run('baseline: plain rows + XState check', one);
    report.run('huiyin', await inFlight(1, 2, laneOf(embedded)), one);
    await embedded.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** A lane's work: one command after the other of one complaint after the other. */
function laneOf({ commands }: Embedded): () => Promise<void> {
  const payloads = STEPS.map((step) => payloadOf(step));
  let step = 0;
  let caseId = '';
  return async () => {
    const { command: name, actor } = STEPS[step]!;
    const command = { name, payload: payloads[step]!, actor };
    const result: CommandResult =
      step === 0 ? await commands.open(process_, command) : await commands.execute(process_, caseId, command);
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
    caseId = result.caseId;
    step = (step + 1) % STEPS.length;
  };
}

function payloadOf({ command, payload }: WorkStep): object {
  const { opening, commands } = process_.definition;
  return dtoFrom((command === opening.name ? opening : commands[command]!).payload, payload);
}
